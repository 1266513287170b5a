import { dayOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { yuanWords } from '@domain/dues/money'
import { livelihoodLabels } from '@domain/members/member'
import type { DuesBoard } from '@/cloud/duesDesk'
import { reliefWords } from '../reliefWords'
import { monthOn, spanWords } from '../words'

export type Objection = DuesBoard['objections'][number]
export type Declaration = DuesBoard['declarations'][number]
export type Proposal = DuesBoard['proposals'][number]

/** What waits for an officer, as a line of the list. */
export type WaitingItem = { key: string; mark: string; title: string; note: string } & (
  | { kind: 'never' }
  | { kind: 'objection'; about: Objection }
  | { kind: 'declaration'; about: Declaration }
  | { kind: 'proposal'; about: Proposal }
)

function ofObjection(about: Objection, today: string): WaitingItem {
  const { objectionId, name, month, text, at } = about
  return {
    ...{ kind: 'objection', key: objectionId, about, mark: '误' },
    title: `${name}说${monthOn(month, today)}的党费有误`,
    note: `${formatShortDay(dayOf(at))}：${text}`,
  }
}

function ofDeclaration(about: Declaration, today: string): WaitingItem {
  const { memberId, name, from, livelihood, fen, current } = about
  const until = current ? `现在每月 ${yuanWords(current.fen)}` : '还没有核定过'
  return {
    ...{ kind: 'declaration', key: `declared:${memberId}`, about, mark: '算' },
    title: `${name}算好每月 ${yuanWords(fen)}`,
    note: `从${monthOn(from, today)}起 · ${livelihoodLabels[livelihood]} · ${until}`,
  }
}

function ofProposal(about: Proposal, today: string): WaitingItem {
  const { reliefId, name, from, to, proposedOn } = about
  return {
    ...{ kind: 'proposal', key: reliefId, about, mark: '批' },
    title: `${name}${reliefWords(about)}`,
    note: `${spanWords(from, to, today)} · ${formatShortDay(proposedOn)}支部提出，等上级批准`,
  }
}

/** Everything that waits: who was never assessed, what members said, what the committee above has to decide. */
export function waitingItems(board: DuesBoard): WaitingItem[] {
  const { objections, declarations, proposals, unassessed, members, today } = board
  return [
    // Where nobody was, that is the board's first word already.
    ...(unassessed.length > 0 && unassessed.length < members ? [ofNever(unassessed)] : []),
    ...objections.map((one) => ofObjection(one, today)),
    ...declarations.map((one) => ofDeclaration(one, today)),
    ...proposals.map((one) => ofProposal(one, today)),
  ]
}

function ofNever(people: DuesBoard['unassessed']): WaitingItem {
  return {
    ...{ kind: 'never', key: 'never', mark: '定' },
    title: `${people.length} 人从来没有核定`,
    note: someNames(people),
  }
}

/** Some names, and how many there are: `林小满、江一帆、田有为等 5 人`. */
function someNames(people: readonly { name: string }[], most = 3): string {
  const names = people.slice(0, most).map(({ name }) => name)
  return people.length > most ? `${names.join('、')}等 ${people.length} 人` : names.join('、')
}
