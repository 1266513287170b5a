export async function ownTasks(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
