import { addDays, addMonths, instantAt } from '../../domain/calendar/beijing'
import type { DuesEntry } from '../../domain/dues/entry'
import { shortMonthWords } from '../../domain/dues/month-words'
import type { Declaration, Objection } from '../../domain/dues/said'
import { demoId } from './derive'
import type { DuesDays } from './dues-days'
import { memberIdOf } from './roster'

/** What somebody calculated on their own phone yesterday evening. */
export function demoDeclarations(branchId: string, { today, now }: DuesDays): Declaration[] {
  const at = instantAt(addDays(today, -1), '20:10')
  return [{ _id: memberIdOf('group-leader'), branchId, from: now, livelihood: 'salaried', fen: 82_80, at }]
}

/** One who misses last month's transfer, and one who asked about a receipt and was answered. */
export function demoObjections(branchId: string, entries: readonly DuesEntry[], days: DuesDays): Objection[] {
  const { today, now } = days
  const asked = addMonths(now, -2)
  const receipt = entries.find(({ memberId, lastMonth }) => memberId === memberIdOf('publicity') && lastMonth === asked)
  const month = addMonths(now, -1)
  const answered = addDays(today, -8)
  return [
    {
      ...{ _id: demoId('objection', 'han'), branchId, memberId: memberIdOf('han'), month, state: 'open' },
      text: `${shortMonthWords(month)}的党费我是转账交的，麻烦查一下`,
      at: instantAt(addDays(today, -2), '19:30'),
    },
    {
      ...{ _id: demoId('objection', 'publicity'), branchId, memberId: memberIdOf('publicity'), month: asked },
      ...(receipt && { entryId: receipt._id }),
      ...{ text: '这笔我记得交的是整数，请核对一下', at: instantAt(addDays(today, -9), '12:40') },
      state: 'answered',
      answer: '核对过转账记录，数额和核定的一样，没有错',
      ...{ answeredAt: instantAt(answered, '09:05'), answeredBy: memberIdOf('organisation') },
    },
  ]
}
