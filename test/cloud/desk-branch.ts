import { createHash } from 'node:crypto'
import type { CollectionName, Collections } from '../../cloudfunctions/ports/collections'
import { addDays, addMonths, type Day, dayOf, instantAt } from '../../domain/calendar/beijing'
import type { Member, Role } from '../../domain/members/member'
import type { Values } from '../../domain/records/field'
import { kindOf, type RecordKindId, titleOf } from '../../domain/records/kinds'
import { type BranchRecord, concernedBy, isOpen, signatureId } from '../../domain/records/record'
import { idOf, memberOf } from './branch'

/** Where documents are put. */
export type DeskTarget = {
  insert<C extends CollectionName>(collection: C, ...documents: Collections[C][]): void
}

const names = [
  ...['邓以和', '沈若溪', '何承志', '梁知夏', '罗守正', '唐一诺', '秦明远', '杜若飞', '陆小满', '顾云岭'],
  ...['石长风', '田家宝', '林晚秋', '江大河', '谢春来', '温如玉', '袁立夏', '彭海生', '韩雪梅', '郑万里'],
  ...['方正国', '许安然', '沙马·阿果', '曾庆祥', '龙腾云', '蒋秋白', '宋惠民', '潘金山', '易水寒'],
]
const committee: Record<string, Role> = {
  p0: 'secretary',
  p1: 'deputySecretary',
  p2: 'organisation',
  p3: 'publicity',
  p4: 'discipline',
}

/** Today in Beijing, and the year that now is. */
export const today = (): Day => dayOf(new Date().toISOString())
export const year = (): number => Number(today().slice(0, 4))

/** So many days ago, but still this year. */
export const ago = (days: number): Day => {
  const day = addDays(today(), -days)
  return day.startsWith(`${year()}`) ? day : `${year()}-01-01`
}

/** A branch of 29, p0 to p28, the first five of them its committee; `left` went to another one. */
export type DeskBranch = {
  mark: string
  branchId: string
  id(key: string): string
  openid(key: string): string
  keys: readonly string[]
}

/** Puts the branch in; `joined` says when some of them joined. */
export function seedDeskBranch(
  { insert }: DeskTarget,
  mark: string,
  joined: Readonly<Record<string, string>> = {},
): DeskBranch {
  const branchId = idOf(`desk${mark}`)
  const id = (key: string) => idOf(`${mark}${key}x`)
  const openid = (key: string) => `demo-desk-${mark}-${key}`
  const founded = instantAt('2020-01-05', '09:00')
  insert('branches', {
    _id: branchId,
    name: '云岭镇机关党支部',
    groups: [],
    invitation: `DESK${mark.toUpperCase()}77`,
    rosterLeaseUntil: '',
    createdAt: founded,
    updatedAt: founded,
  })
  const keys = names.map((_, index) => `p${index}`)
  const person = (key: string, name: string, change: Partial<Member> = {}) =>
    memberOf(branchId, id(key), {
      ...{ name, role: committee[key] ?? 'member', openid: openid(key), boundAt: founded },
      ...(joined[key] && { joinedOn: joined[key] }),
      ...change,
    })
  insert('members', ...names.map((name, index) => person(`p${index}`, name)))
  insert('members', person('left', '杨远帆', { state: 'transferred', stateSince: ago(100) }))
  return { mark, branchId, id, openid, keys }
}

let count = 0

/** What is said of a record; people by their keys. */
export type DeskRecord = { on: Day; people?: readonly string[]; values?: Values } & Partial<
  Pick<BranchRecord, 'answers' | 'withdrawn' | 'by' | 'textHash' | 'state' | 'textHeld'>
>

/** Puts a record in as the cloud would have stored it, and answers its id. */
export function seedRecord(
  { insert }: DeskTarget,
  { mark, branchId, id }: DeskBranch,
  kind: RecordKindId,
  { on, people = [], values = {}, by = id('p0'), ...said }: DeskRecord,
): string {
  count += 1
  const recordId = idOf(`${mark}r${count}q`)
  const at = instantAt(on, '10:00')
  const isSigned = kindOf(kind).isSigned !== undefined
  const record = {
    ...{ _id: recordId, branchId, kind, on, year: Number(on.slice(0, 4)), title: titleOf(kind, values), values },
    ...{ people: people.map(id), state: 'recorded' as const, answers: [], files: [], fileKey: recordId },
    ...{ by, enteredOn: on, at, updatedBy: by, updatedAt: at, revision: 0 },
    ...(isSigned && { textHash: hashOf(recordId) }),
    ...said,
  }
  insert('records', { ...record, concerned: concernedBy(record), open: isOpen(record) })
  return recordId
}

/** A digest as a text has one. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Puts names under a text. */
export function seedSignatures(
  { insert }: DeskTarget,
  { branchId, id }: DeskBranch,
  recordId: string,
  keys: readonly string[],
  { on = ago(1), textHash = hashOf(recordId) }: { on?: Day; textHash?: string } = {},
): void {
  const at = instantAt(on, '11:00')
  for (const memberId of keys.map(id)) {
    insert('signatures', {
      ...{ _id: signatureId(recordId, memberId, textHash), branchId, recordId, year: year(), memberId, textHash },
      ...{ on, at, way: 'phone' as const, by: memberId },
    })
  }
}

/** An answer given on a day. */
export const answered = (on: Day): BranchRecord['answers'] => [
  { id: `answer${on}`, text: '已经和办公室商量好了，下个月起这样办。', by: 'nobody', at: instantAt(on, '15:00') },
]

/** The day of joining whose anniversary is so many days from now (before, where negative), a month where `month`. */
export function joinedBy(days: number, years: number, month = false): string {
  const on = addDays(today(), days)
  const joined = `${addMonths(on.slice(0, 7), -12 * years)}${month ? '' : `-${on.slice(8)}`}`
  return joined.endsWith('02-29') ? `${joined.slice(0, 8)}28` : joined
}
