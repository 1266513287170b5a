/** The chosen ones after a tap, in the order of the options. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], tapped: T): T[] {
  return all.filter((one) => (one === tapped ? !chosen.includes(one) : chosen.includes(one)))
}
