/** A page's query as WeChat hands it over: split, and not URI-decoded. */
export function parseQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => pair.split(/=(.*)/s, 2)).map(([key, value]) => [key ?? '', value ?? '']),
  )
}
