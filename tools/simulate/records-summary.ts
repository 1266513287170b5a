import type { BranchRecord, Signature } from '../../domain/records/record'
import { openidOf } from '../../local/demo/roster'
import type { LightOutput } from '../../test/cloud/cloud'
import type { Branch } from './branch'
import type { Check } from './checks'
import { papers } from './records-plot'

/** What the play left of records: everything of the year, and the list as it stands. */
export type RecordsLeft = {
  readonly records: readonly BranchRecord[]
  readonly signatures: readonly Signature[]
  readonly list: LightOutput<'list.read'>['list']
  readonly sheets: readonly LightOutput<'study.ofMember'>[]
}

/** Reads it at the end of the play. */
export async function recordsLeft({ t, players }: Branch, year: number): Promise<RecordsLeft> {
  const [records, signatures] = await Promise.all([t.allOf('records'), t.allOf('signatures')])
  const { list } = await t.must(openidOf('secretary'), 'list.read', { year })
  const sheets: LightOutput<'study.ofMember'>[] = []
  for (const { memberId } of players) {
    const sheet = await t.call(openidOf('secretary'), 'study.ofMember', { memberId, year })
    if (sheet.ok) sheets.push(sheet.data)
  }
  const ofYear = <T extends { year: number }>(all: readonly T[]) => all.filter((one) => one.year === year)
  return { records: ofYear(records), signatures: ofYear(signatures), list, sheets }
}

const of = ({ records }: RecordsLeft, kind: BranchRecord['kind']) => records.filter((one) => one.kind === kind)

/** A year's records in a few lines. */
export function recordLines(left: RecordsLeft): string[] {
  const notes = of(left, 'studyNote')
  const opinions = of(left, 'opinion')
  const answered = (all: readonly BranchRecord[]) => all.filter(({ answers }) => answers.length > 0).length
  return [
    `学习笔记 ${notes.length} 篇，${new Set(notes.map(({ by }) => by)).size} 人，答复 ${answered(notes)} 篇`,
    `谈心 ${of(left, 'talk').length} 次，走基层 ${of(left, 'visit').length} 次，意见 ${opinions.length} 条，答复 ${answered(opinions)} 条`,
    `定稿 ${papers.length} 份，承诺书签名 ${left.signatures.length} 人`,
  ]
}

/** Everything that was written down is there once, and counts where it should. */
export function recordChecks(left: RecordsLeft): Check[] {
  return [
    { label: '写下的每条只有一份，不管发了几次', faults: doubles(left) },
    { label: '写下的都算到责任清单里', faults: uncounted(left) },
    { label: '每人一年的账和记录对得上', faults: astray(left) },
  ]
}

function doubles({ records, signatures }: RecordsLeft): string[] {
  const said = records.map(({ kind, on, by, people, values }) => JSON.stringify([kind, on, by, people, values]))
  const signed = signatures.map(({ recordId, memberId }) => `${recordId} ${memberId}`)
  const answers = records.filter(({ answers: all }) => new Set(all.map(({ text }) => text)).size < all.length)
  const twice = (all: readonly string[]) => all.filter((one, nth) => all.indexOf(one) !== nth)
  return [...twice(said), ...twice(signed), ...answers.map(({ _id }) => _id)]
}

/** Rows of the list with the kind that shows them: the plan and summary, notes, talks, the pledge. */
const rows = [
  { number: 10, kind: 'studyNote' },
  { number: 11, kind: 'talk' },
  { number: 19, kind: 'integrityPledge' },
] as const

function uncounted(left: RecordsLeft): string[] {
  const tasksOf = (row: number) => left.list?.rows.find(({ number }) => number === row)?.tasks ?? []
  const papersOpen = tasksOf(2).filter(({ state }) => state !== 'done' && state !== 'doneLate')
  const few = rows.flatMap(({ number, kind }) => {
    const [task] = tasksOf(number)
    const signers = left.signatures.map(({ memberId }) => memberId)
    const people = new Set(kind === 'integrityPledge' ? signers : of(left, kind).flatMap((one) => one.people))
    // By hand others may have said it, too.
    return task && task.done < people.size - gone(left, people) ? [`${number}：${task.done}/${people.size}`] : []
  })
  return [...papersOpen.map(({ taskId }) => `2：${taskId}`), ...few]
}

/** Who is not of the branch any more counts no more. */
function gone({ sheets }: RecordsLeft, people: ReadonlySet<string>): number {
  return [...people].filter((id) => sheets.some(({ memberId, state }) => memberId === id && state !== 'active')).length
}

function astray(left: RecordsLeft): string[] {
  const notes = of(left, 'studyNote')
  return left.sheets.flatMap(({ memberId, name, records, pledges }) => {
    const shown = records.filter(({ kind }) => kind === 'studyNote').length
    const kept = notes.filter(({ people }) => people.includes(memberId)).length
    const signed = pledges.filter(({ signedOn }) => signedOn !== undefined).length
    const names = left.signatures.filter((one) => one.memberId === memberId).length
    return shown === kept && signed === names ? [] : [`${name}：笔记 ${shown}/${kept}，签名 ${signed}/${names}`]
  })
}
