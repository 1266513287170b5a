export async function readTask(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
