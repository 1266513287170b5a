export async function signOffTask(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function withdrawSignOff(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
