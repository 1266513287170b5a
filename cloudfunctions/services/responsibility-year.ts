export async function readRow(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function readYear(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
