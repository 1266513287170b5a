import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { dayWords, linesOf, valueWords } from '@domain/records/words'
import { type RecordDraft, sentValues } from './recordDraft'
import type { RecordReading } from './recordQuery'

type Theirs = Pick<RecordReading, 'on' | 'people' | 'named' | 'activity' | 'values'>

/** A line of what somebody else saved, and whether the form here says something else. */
export type ConflictLine = { name: string; label: string; words: string; differs: boolean }

const BLANK = '没有填'

/** What somebody else saved: day and people first, then the fields; also those that only the form here has. */
export function conflictLines(
  kind: RecordKindId,
  theirs: Theirs,
  mine: Pick<RecordDraft, 'on' | 'people' | 'values'>,
): ConflictLine[] {
  const { day, people, fields } = kindOf(kind)
  const known = [...theirs.people, ...theirs.named]
  const member = (id: string) => known.find(({ memberId }) => memberId === id)?.name ?? ''
  const activity = () => theirs.activity?.title ?? ''
  // By their ids: namesakes are two people.
  const ids = { member: (id: string) => id, activity: (id: string) => id }
  const [here, there] = [sentValues(kind, mine.values), theirs.values]
  const asked = new Set([...linesOf(kind, here, ids), ...linesOf(kind, there, ids)].map(({ name }) => name))
  const lines = Object.entries(fields).flatMap(([name, field]): ConflictLine[] => {
    if (!asked.has(name)) return []
    const differs = valueWords(field, here[name], ids) !== valueWords(field, there[name], ids)
    const words = valueWords(field, there[name], { member, activity }) || BLANK
    return [{ name, label: field.label, words, differs }]
  })
  const theirIds = theirs.people.map(({ memberId }) => memberId)
  const whom = people && {
    ...{ name: 'people', label: people.label, words: theirs.people.map(({ name }) => name).join('、') || BLANK },
    differs: [...theirIds].sort().join() !== [...mine.people].sort().join(),
  }
  return [
    { name: 'on', label: day.label, words: dayWords(theirs.on), differs: theirs.on !== mine.on },
    ...(whom ? [whom] : []),
    ...lines,
  ]
}
