export async function importContext(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
