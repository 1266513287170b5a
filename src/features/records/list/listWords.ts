import { kindOf } from '@domain/records/kinds'
import { linesOf } from '@domain/records/words'
import type { Tone } from '@/components/Chip'
import type { RecordCard } from '../reading'

/** A state of a record in a word with its colour. */
export type Sign = { word: string; tone: Tone }

/** Names said in a line. */
const NAMED = 3

/** A few names, and how many there are where that is not all: 周明川、何知远、陆雨桐等 5 人. */
export function fewNames(people: readonly { name: string }[]): string {
  const shown = people
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join('、')
  return people.length > NAMED ? `${shown}等 ${people.length} 人` : shown
}

/** What a record is called in a list, and the line below: its kind where there are several, its choices, its people. */
export function cardWords(card: RecordCard, several: boolean): { title: string; note: string } {
  const { kind, title, values, people } = card
  const { label, titleField, mayBeAnonymous } = kindOf(kind)
  const names = fewNames(people) || (mayBeAnonymous ? '未署名' : '')
  const isUnnamed = title === label && names !== ''
  const said = linesOf(kind, values, { member: () => '' })
    .filter(({ name, field }) => field.type === 'choice' && name !== titleField)
    .map(({ words }) => words)
  const saysKind = several && (isUnnamed || title !== label) && !said.includes(label)
  const note = [saysKind ? label : '', ...said, isUnnamed ? '' : names]
  return { title: isUnnamed ? names : title, note: note.filter((one) => one !== '').join(' · ') }
}

/** What stands out about a record, what wants doing first. */
export function signsOf(card: RecordCard): Sign[] {
  const { kind, draft, held, backEntered, files, answers, shared } = card
  const { isAnswered, mayBeAnonymous } = kindOf(kind)
  const all: (Sign | false | undefined)[] = [
    draft && { word: '草稿', tone: 'late' },
    held && { word: '！待放行', tone: 'late' },
    isAnswered && mayBeAnonymous && !answers && { word: '待答复', tone: 'late' },
    answers !== undefined && { word: '✓ 已答复', tone: 'ok' },
    shared && { word: '公开', tone: 'plain' },
    backEntered && { word: '补录', tone: 'gold' },
    files !== undefined && { word: `附件 ${files}`, tone: 'plain' },
  ]
  return all.filter((one): one is Sign => typeof one === 'object')
}

/** Records of a month that stand together; without its name where the page before ended in the same month. */
export type MonthOfCards = { month: string; label: string; cards: RecordCard[] }

/** Pages of records by month, newest first: a month that goes on from one page to the next is named once. */
export function monthsOf(pages: readonly (readonly RecordCard[])[]): MonthOfCards[][] {
  let last = ''
  return pages.map((cards) =>
    cards.reduce<MonthOfCards[]>((months, card) => {
      const month = card.on.slice(0, 7)
      const now = months[months.length - 1]
      if (now?.month === month) now.cards.push(card)
      else months.push({ month, label: month === last ? '' : `${Number(month.slice(5))}月`, cards: [card] })
      last = month
      return months
    }, []),
  )
}
