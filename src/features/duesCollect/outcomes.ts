import { sumOf } from '@domain/dues/entry'
import { type Fen, yuanWords } from '@domain/dues/money'
import type { duesCloud } from '@/cloud/client'
import { type Batch, changedSince } from './batch'

/** What became of each part, as the cloud answers it. */
type Outcomes = Awaited<ReturnType<typeof duesCloud.dues.record.mutate>>['outcomes']

/** What is told after a confirm. */
export type Told = {
  registered: number
  fen: Fen
  /** Registered by an earlier try of the same confirm. */
  already: number
  /** What was not registered, and why, by person. */
  left: { memberId: string; sentence: string }[]
}

/** A confirm's outcomes as they are told; what was not registered is named. */
export function toldOf(batch: Pick<Batch, 'marks' | 'sent'>, outcomes: Outcomes): Told {
  const changed = changedSince(batch)
  const registered = outcomes.filter(({ outcome }) => outcome === 'registered')
  const fenOf = (memberId: string) => sumOf(batch.marks[memberId]?.lines ?? [])
  return {
    registered: registered.length,
    fen: registered.reduce((sum, { memberId }) => sum + fenOf(memberId), 0),
    already: outcomes.filter(({ outcome }) => outcome === 'already').length,
    left: outcomes.flatMap(({ memberId, outcome, sentence }) => {
      if (outcome === 'settled') return [{ memberId, sentence: sentence ?? '没有登记，请看最新的再登记' }]
      if (outcome === 'already' && changed.includes(memberId))
        return [{ memberId, sentence: `上一次已经登记过，改成的 ${yuanWords(fenOf(memberId))}没有登记，请看明细` }]
      return []
    }),
  }
}

/** The head of what is told. */
export function toldHead({ registered, fen, already, left }: Told): string {
  if (registered > 0) return `登记了 ${registered} 人，共 ${yuanWords(fen)}`
  return already > 0 && left.length === 0 ? '都登记好了' : '这次没有新登记'
}

/** What an earlier try had done already. */
export function alreadyWords(already: number): string {
  return `${already} 人的上一次已经送到，没有重复登记`
}
