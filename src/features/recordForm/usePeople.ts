import { useMemo } from 'react'
import { useNames } from '@/cloud/names'
import type { Person } from './PeopleField'
import type { RecordReading } from './recordQuery'

/** Everybody who may be chosen, and whoever stands in the record already; oneself even while the names are on their way. */
export function usePeople(reading: RecordReading | undefined, self: { memberId: string; name: string }): Person[] {
  const names = useNames().data
  const { memberId, name } = self
  return useMemo(() => {
    const all: Person[] = [...(names ?? [{ memberId, name }]), ...(reading?.people ?? []), ...(reading?.named ?? [])]
    return all.filter((one, index) => all.findIndex((other) => other.memberId === one.memberId) === index)
  }, [names, reading, memberId, name])
}
