import { missingOf } from '../../../domain/dues/standing'
import { type MemberState, stateLabels } from '../../../domain/members/member'
import type { DuesRegister } from '../../services/dues-register'
import { Amount, type DuesCell, SHORT } from './parts'

type RegisterRow = DuesRegister['rows'][number]
type RegisterMonth = RegisterRow['months'][number]

/** What a month says that asks nothing, or of which nobody said how much. */
function nothingWords(state: RegisterMonth['state'], member: MemberState): string {
  switch (state) {
    case 'exempt':
      return '免交'
    case 'elsewhere':
      return '别处交'
    case 'notJoined':
      return '未入党'
    case 'after':
      return stateLabels[member]
    case 'before':
      return '—'
    case 'unassessed':
      return '未核定'
    default:
      return ''
  }
}

/** Whether something is missing of a month that is late, or of one of which a part was paid. */
export function isShort(month: Pick<RegisterMonth, 'owed' | 'paid' | 'when'>): boolean {
  return month.when !== 'ahead' && missingOf(month) > 0 && (month.when === 'late' || month.paid > 0)
}

/** A month of the register: what was paid, with a sign where that is less than is owed; or in words why nothing was. */
export function monthCell(month: RegisterMonth, member: MemberState): DuesCell {
  if (month.paid !== 0) return new Amount(month.paid, isShort(month))
  if (month.owed === 0) return nothingWords(month.state, member)
  if (month.when === 'ahead') return ''
  return month.when === 'now' ? '待交' : new Amount(0, true)
}

/** What the cells mean. */
export const monthLegend = `数字是已交的金额；${SHORT} 没有交足，差多少见“备注”；待交 还在交费期；— 还没有开始在本支部交。`
