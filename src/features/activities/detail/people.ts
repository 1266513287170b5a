import type { ActivityDetails } from '@/cloud/activity'

type Person = ActivityDetails['people'][number]

/** The people of an activity as its page groups them. */
export type PeopleGroups = { missing: Person[]; came: Person[]; observers: Person[] }

/** Expected and not there yet, expected and there, and those who came beside them (列席). */
export function groupPeople(people: readonly Person[]): PeopleGroups {
  return {
    missing: people.filter(({ expected, came }) => expected && !came),
    came: people.filter(({ expected, came }) => expected && came),
    observers: people.filter(({ expected, came }) => !expected && came),
  }
}

/** "已到 21/28 人，列席 2 人"; before it begins only who is expected. */
export function peopleFigures({ phase, counts }: Pick<ActivityDetails, 'phase' | 'counts'>): string {
  const { expected, came, observers } = counts
  const begun = phase === 'checkIn' || phase === 'past' || came + observers > 0
  if (!begun) return `应到 ${expected} 人`
  return observers > 0 ? `已到 ${came}/${expected} 人，列席 ${observers} 人` : `已到 ${came}/${expected} 人`
}
