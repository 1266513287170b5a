import { dayOf } from '../../domain/calendar/beijing'

const today = () => dayOf(new Date().toISOString())

/** A platform's statement as people copy it: certain rows, and one of every kind that is asked, unknown or refused. */
export function demoStatement(day = today()): string {
  const rows: readonly (readonly [name: string, yuan: string, note?: string])[] = [
    ['陆雨桐', '48.60'],
    ['何知远', '48.60'],
    ['梁晓禾', '48.60'],
    ['沙马 依果', '48.60'],
    ['李思敏', '48.60'],
    ['许文斌', '48.60', '党费'],
    ['陆雨桐', '48.60'],
    ['罗正言', '100.00'],
    ['唐文璟', '20.00'],
    ['某某商贸有限公司', '48.60', '货款'],
    ['顾小川', '30.00', '代顾长青交党费'],
    ['秦北川', '-48.60', '退款'],
  ]
  return [
    '付款人\t金额\t交易日期\t附言',
    ...rows.map(([name, yuan, note = '']) => [name, yuan, day, note].join('\t')),
    '合计\t638.80\t\t',
  ].join('\n')
}
