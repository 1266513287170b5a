import type { ActivityDetails } from '@/cloud/activity'

type Guest = ActivityDetails['guests'][number]

const named = ({ name, from }: Guest) => (from ? `${name}（${from}）` : name)

/** Who holds the lecture, and who else comes from outside, each in a line; empty where there is nobody. */
export function invitedWords({ lecturers, guests }: Pick<ActivityDetails, 'lecturers' | 'guests'>): {
  lecture: string
  guests: string
} {
  const members = lecturers.map(({ name }) => name).filter(Boolean)
  const outside = guests.filter(({ lectures }) => lectures).map(named)
  return {
    lecture: [...members, ...outside].join('、'),
    guests: guests
      .filter(({ lectures }) => !lectures)
      .map(named)
      .join('、'),
  }
}
