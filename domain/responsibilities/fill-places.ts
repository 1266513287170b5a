/** What takes so many records. */
type Place<R> = { wanted: number; records: R[] }

/**
 * Gives each record to one place at most. Earlier places go before later ones, and none stays empty that could be filled by
 * giving others something else that fits (the greedy basis of a transversal matroid): one record more never empties a place, and the
 * order of records decides only which of those that fit a place it gets, the first ones.
 */
export function fillPlaces<R, P extends Place<R>>(places: readonly P[], fitting: (place: P) => readonly R[]): void {
  const fits = new Map(places.map((place) => [place, fitting(place)]))
  const holders = new Map<R, P>()
  const give = (place: P, record: R) => {
    place.records.push(record)
    holders.set(record, place)
  }
  const claim = (place: P, tried: Set<R>): boolean => {
    const own = fits.get(place) ?? []
    const free = own.find((record) => !holders.has(record))
    if (free !== undefined) {
      give(place, free)
      return true
    }
    return own.some((record) => {
      const holder = holders.get(record)
      if (!holder || holder === place || tried.has(record)) return false
      tried.add(record)
      if (!claim(holder, tried)) return false
      holder.records.splice(holder.records.indexOf(record), 1)
      give(place, record)
      return true
    })
  }
  for (const place of places) {
    let hasMore = true
    while (hasMore && place.records.length < place.wanted) hasMore = claim(place, new Set())
  }
}
