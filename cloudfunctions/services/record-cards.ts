import type { Values } from '../../domain/records/field'
import { kindOf } from '../../domain/records/kinds'
import { type BranchRecord, isBackEntered } from '../../domain/records/record'
import type { RecordHead, RecordPerson } from '../ports/record-reads'
import type { MemberContext } from './context'
import { isAuthor, isKeeper } from './record-rights'

/** A record as lists show it. What is not the case is left out. */
export type RecordCard = {
  recordId: string
  kind: BranchRecord['kind']
  on: string
  title: string
  /** Choices, days and numbers; none of its texts. */
  values: Values
  people: { memberId: string; name: string }[]
  /** Who wrote it; empty where it has no name or is not shown with one. */
  by: string
  enteredOn: string
  backEntered?: true
  draft?: true
  held?: true
  shared?: true
  files?: number
  answers?: number
  answeredOn?: string
}

/** Names by id. */
export function namesOf(people: readonly Pick<RecordPerson, '_id' | 'name'>[]): (id: string) => string {
  const names = new Map(people.map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) ?? ''
}

/** Whether who wrote it is shown to the caller: what may come without a name shows none to others. */
export function showsAuthor(ctx: Pick<MemberContext, 'caller'>, record: Pick<RecordHead, 'kind' | 'by'>): boolean {
  return !kindOf(record.kind).mayBeAnonymous || record.by === ctx.caller._id || isKeeper(ctx, record)
}

/** Whether the caller reads its answers: what is said to somebody about their note is not for those whom they let read it. */
export function seesAnswers(
  ctx: Pick<MemberContext, 'caller'>,
  { kind, by, people }: Pick<RecordHead, 'kind' | 'by' | 'people'>,
): boolean {
  return kindOf(kind).isAnswered === 'must' || isAuthor(ctx, { kind, by, people }) || isKeeper(ctx, { kind })
}

/** A line of a list. */
export function cardOf(ctx: MemberContext, record: RecordHead, nameOf: (id: string) => string): RecordCard {
  const { _id, kind, on, title, values, people, by, enteredOn, state, textHeld, shared, files, answers } = record
  const last = seesAnswers(ctx, record) ? answers[answers.length - 1] : undefined
  const named = showsAuthor(ctx, record)
  return {
    ...{ recordId: _id, kind, on, title, values, enteredOn },
    people: named ? people.map((memberId) => ({ memberId, name: nameOf(memberId) })) : [],
    by: named ? nameOf(by) : '',
    ...(isBackEntered(record) && { backEntered: true as const }),
    ...(state === 'draft' && { draft: true as const }),
    ...(textHeld && { held: true as const }),
    ...(shared && { shared: true as const }),
    ...(files.length > 0 && { files: files.length }),
    ...(last && { answers: answers.length, answeredOn: last.at }),
  }
}
