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
export type WaitingItem = { key: string; mark: string; title: string; note: string; memberId: string } & (
  | { kind: 'objection'; about: Objection }
  | { kind: 'declaration'; about: Declaration }
  | { kind: 'proposal'; about: Proposal }
)

function ofObjection(about: Objection, today: string): WaitingItem {
  const { objectionId, memberId, name, month, text, at } = about
  return {
    ...{ kind: 'objection', key: objectionId, memberId, about, mark: '误' },
    title: `${name}说${monthOn(month, today)}的党费有误`,
    note: `${formatShortDay(dayOf(at))}：${text}`,
  }
}

function ofDeclaration(about: Declaration, today: string): WaitingItem {
  const { memberId, name, from, livelihood, fen, current } = about
  const until = current ? `现在每月 ${yuanWords(current.fen)}` : '还没有核定过'
  return {
    ...{ kind: 'declaration', key: `declared:${memberId}`, memberId, about, mark: '算' },
    title: `${name}自己算好：每月 ${yuanWords(fen)}`,
    note: `从${monthOn(from, today)}起 · ${livelihoodLabels[livelihood]} · ${until}`,
  }
}

function ofProposal(about: Proposal, today: string): WaitingItem {
  const { reliefId, memberId, name, from, to, proposedOn } = about
  return {
    ...{ kind: 'proposal', key: reliefId, memberId, about, mark: '批' },
    title: `${name}${reliefWords(about)}，等上级批准`,
    note: `${spanWords(from, to, today)} · ${formatShortDay(proposedOn)}支部提出`,
  }
}

/** Everything that waits, what members said first. */
export function waitingItems({ objections, declarations, proposals, today }: DuesBoard): WaitingItem[] {
  return [
    ...objections.map((one) => ofObjection(one, today)),
    ...declarations.map((one) => ofDeclaration(one, today)),
    ...proposals.map((one) => ofProposal(one, today)),
  ]
}

/** Some names, and how many there are beside them: `林小满、江一帆等 5 人`. */
export function someNames(people: readonly { name: string }[], most = 3): string {
  const names = people.slice(0, most).map(({ name }) => name)
  return people.length > most ? `${names.join('、')}等 ${people.length} 人` : names.join('、')
}
