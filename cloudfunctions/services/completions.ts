export async function completeTask(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function withdrawCompletion(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
