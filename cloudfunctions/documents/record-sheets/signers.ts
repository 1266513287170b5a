import type { RecordHead } from '../../ports/record-reads'
import type { RecordYear } from '../../services/record-sheets'
import { signingState } from '../../services/record-sign'

/** Whose name a text wants or has. */
export type Signer = { memberId: string; signedOn?: string; way?: 'phone' | 'paper' }

/** Who has signed a text as it is now, by their days, and then who has yet to. */
export function signersIn(record: RecordHead, source: RecordYear): Signer[] {
  const { valid, open } = signingState(record, source, source.today)
  const signed = [...valid].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  return [
    ...signed.map(({ memberId, on, way }) => ({ memberId, signedOn: on, way })),
    ...open.map(({ _id }) => ({ memberId: _id })),
  ]
}

/** `12/14`: how many have signed, of all who have or are to. */
export function signedFigure(record: RecordHead, source: RecordYear): string {
  const all = signersIn(record, source)
  return `${all.filter(({ signedOn }) => signedOn !== undefined).length}/${all.length} 人`
}
