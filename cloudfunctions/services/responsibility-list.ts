export async function addRow(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function adoptList(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function dropRow(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function releaseList(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
export async function reviseRow(..._all: unknown[]): Promise<never> {
  throw new Error('not yet')
}
