/** Does work for many, so many at once: whoever shares it shares the limit. */
export function limited(most: number) {
  let free = most
  const waiting: (() => void)[] = []

  function turn(): Promise<void> {
    if (free === 0) return new Promise((resolve) => waiting.push(resolve))
    free -= 1
    return Promise.resolve()
  }

  function passOn(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    await Promise.all(
      items.map(async (item) => {
        await turn()
        try {
          await work(item)
        } finally {
          passOn()
        }
      }),
    )
  }
}
