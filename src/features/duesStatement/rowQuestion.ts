import type { DuesLine } from '@domain/dues/entry'
import { nameKey } from '@domain/members/person-name'
import type { Answer, Choice, Question } from '@domain/responsibilities/question'
import { type Payer, planFor, restsFor } from './payable'
import type { ReviewRow } from './review'
import { linesWords } from './rowWords'
import type { Rest, RowAnswer } from './statementDraft'

const restIds: readonly string[] = ['ahead', 'extra', 'later'] satisfies Rest[]

/** A row's question: whose it is, and beside it, once that is said, what becomes of more than is owed. */
export type RowQuestions = { whose: Question; rest?: Question }

/** The only one it may be, if so: what is asked then is what becomes of the money. */
function onlyOne({ match, candidates }: ReviewRow): Payer | undefined {
  return match.kind !== 'unknown' && candidates.length === 1 ? candidates[0] : undefined
}

function restLabel(rest: Rest, payer: Payer, { fen, day }: ReviewRow): string {
  const { lines, left } = planFor(payer, fen)
  const ahead: DuesLine[] = planFor(payer, fen, 'ahead').lines.slice(lines.length)
  const words: Record<Rest, string> = {
    ahead: `预交${linesWords(ahead, day.slice(0, 4))}`,
    extra: '算自愿多交',
    later: '先不登记',
  }
  return lines.length > 0 && left > 0 ? `多的${words[rest]}` : words[rest]
}

function isPart({ open }: Payer, lines: readonly DuesLine[]): boolean {
  const last = lines[lines.length - 1]
  return last !== undefined && open.some(({ month, fen }) => month === last.month && fen > last.fen)
}

function choicesOfOne(row: ReviewRow, payer: Payer): Choice[] {
  const isDoubled = row.match.kind === 'asked' && row.match.doubled !== undefined
  const rests = restsFor(payer, row.fen)
  if (rests.length > 0) {
    return rests.map((rest) => {
      const label = restLabel(rest, payer, row)
      return { id: `${rest}:${payer.memberId}`, label: isDoubled ? `两笔都算，${label}` : label }
    })
  }
  const id = `member:${payer.memberId}`
  if (isDoubled) return [{ id, label: '两笔都算' }]
  const isSame = nameKey(row.name) === nameKey(payer.name)
  if (row.match.kind === 'sure') return [{ id, label: `是${payer.name}` }]
  return [{ id, label: isSame && isPart(payer, planFor(payer, row.fen).lines) ? '就这样登记' : `是${payer.name}` }]
}

function sentenceOf(row: ReviewRow): string {
  const { match } = row
  if (match.kind === 'sure') return '名字和金额都对得上。不对的话，请另选。'
  const only = onlyOne(row)
  const why = match.why
  if (only?.unassessed) return `“${only.name}”还没有核定每月交多少，请先核定再登记这一笔；是自愿多交的，现在就可以登记`
  const isPaid = only !== undefined && only.open.length === 0 && match.kind === 'asked' && match.doubled === undefined
  return isPaid ? `${why}也可能已经手工登记过，请核对` : why
}

/** What is asked of a row, with what was answered. */
export function questionsOf(row: ReviewRow, people: readonly { memberId: string; name: string }[]): RowQuestions {
  const { key, match, answer, candidates, note } = row
  const only = onlyOne(row)
  const choices: Choice[] = [
    ...(only
      ? choicesOfOne(row, only)
      : candidates.map(({ memberId, name }) => ({ id: `member:${memberId}`, label: name }))),
    { id: 'other', label: match.kind === 'unknown' ? '选是谁交的' : '另选一位', asks: 'member' },
    { id: 'skip', label: match.kind === 'asked' && match.doubled !== undefined ? '重复的不算' : '跳过这一笔' },
  ]
  const given = answer && givenAnswer(answer, choices)
  const whose: Question = {
    ...{ id: key, about: 'person', words: note, sentence: sentenceOf(row), choices, rows: [row.row] },
    ...(given && { answer: given }),
  }
  const asksRest = answer?.kind === 'member' && !restIds.includes((given?.choice ?? '').split(':')[0] ?? '')
  if (!asksRest || !row.plan || (row.plan.left === 0 && answer.rest === undefined)) return { whose }
  const rest = restQuestion(row, answer, people)
  return rest ? { whose, rest } : { whose }
}

function givenAnswer(answer: RowAnswer, choices: readonly Choice[]): Answer {
  if (answer.kind === 'skip') return { choice: 'skip' }
  const ids = [`${answer.rest ?? ''}:${answer.memberId}`, `member:${answer.memberId}`]
  const choice = ids.find((id) => choices.some((one) => one.id === id))
  return choice ? { choice } : { choice: 'other', value: answer.memberId }
}

function restQuestion(
  row: ReviewRow,
  { memberId, rest }: Extract<RowAnswer, { kind: 'member' }>,
  people: readonly { memberId: string; name: string }[],
): Question | undefined {
  const payer = row.payer
  const name = people.find((one) => one.memberId === memberId)?.name ?? ''
  const rests = payer ? restsFor(payer, row.fen) : []
  if (!payer || rests.length === 0) return undefined
  return {
    ...{ id: `${row.key}:rest`, about: 'person', words: '', rows: [row.row] },
    sentence: `比${name}未交的多，多的怎么办？`,
    choices: rests.map((one) => ({ id: one, label: restLabel(one, payer, row) })),
    ...(rest && { answer: { choice: rest } }),
  }
}

/** What a tap on a choice says; undefined where nothing is said by it. */
export function answerOf({ choice, value }: Answer): RowAnswer | undefined {
  if (choice === 'skip') return { kind: 'skip' }
  if (choice === 'other') return value ? { kind: 'member', memberId: value } : undefined
  const [kind = '', memberId] = [choice.slice(0, choice.indexOf(':')), choice.slice(choice.indexOf(':') + 1)]
  if (kind === 'member') return { kind: 'member', memberId }
  return { kind: 'member', memberId, rest: kind as Rest }
}
