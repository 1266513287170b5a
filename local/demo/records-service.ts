import { addDays } from '../../domain/calendar/beijing'
import { people } from './people'
import { inYear, type Line } from './records-written'

const inCity = people
  .map(({ key }) => key)
  .filter((key) => !['farmer', 'eldest', 'mistyped', 'retired-2'].includes(key))

type Event = readonly [monthDay: string, by: string, people: readonly string[], what: string, place: string]

const services: readonly Event[] = [
  [
    '03-14',
    'publicity',
    ['publicity', 'wen', 'yi', 'peng', 'namesake-1', 'probationary'],
    '家电和食品安全咨询',
    '城东社区',
  ],
  ['05-16', 'group-leader-2', ['group-leader-2', 'han', 'yuan', 'discipline'], '科技活动周讲解', '县文化广场'],
  ['07-18', 'organisation', ['organisation', 'probationary-2', 'student'], '暑期小实验课', '城东社区'],
  ['08-22', 'secretary', ['secretary', 'deputy', 'director', 'shopkeeper'], '防汛避险宣讲', '清溪村'],
  ['10-17', 'group-leader-3', ['group-leader-3', 'namesake-2', 'unemployed'], '帮老人设置手机', '中心家属院'],
]

const visits: readonly Event[] = [
  ['04-11', 'secretary', ['secretary', 'organisation', 'yi', 'han'], 'grassroots', '清溪村'],
  ['06-13', 'group-leader-2', ['group-leader-2', 'farmer', 'yuan'], 'pairing', '石桥镇'],
  ['09-12', 'deputy', ['deputy', 'director', 'peng', 'wen', 'publicity'], 'grassroots', '清溪村'],
  ['10-24', 'han', ['han', 'probationary', 'namesake-1'], 'village', '云顶村'],
]

const feedbacks = ['good', 'good', undefined, 'fair', undefined] as const

/** 双报到 of most, services with the community's word on some of them, and visits that some have still to make. */
export function serviceLines(year: number): Line[] {
  return [year - 1, year].flatMap((of): Line[] => [
    ...['城东社区', '中心社区'].map((community, nth): Line => {
      const those = inCity.filter((_key, index) => index % 2 === nth)
      const on = inYear(of, `03-1${7 + nth}`)
      return { kind: 'communityReport', on, by: those[0] ?? 'secretary', people: those, values: { community } }
    }),
    ...services.map(([monthDay, by, who, title, place], nth): Line => {
      const feedback = feedbacks[nth]
      const on = inYear(of, monthDay)
      const later = { on: addDays(on, 9), values: { feedback, words: '讲得明白，下次还请来' } }
      return { kind: 'service', on, by, people: who, values: { title, place }, ...(feedback && { later }) }
    }),
    ...visits.map(([monthDay, by, who, form, place]): Line => {
      const values = { form, place, text: '看了地里的活，问了要什么样的讲座。' }
      return { kind: 'visit', on: inYear(of, monthDay), by, people: who, values }
    }),
    twice(of),
  ])
}

/** Entered by two people: one was taken back. */
function twice(year: number): Line {
  const on = inYear(year, '06-13')
  const withdrawn = { by: 'organisation', on: addDays(on, 3), reason: '和小组长登记的重复了' }
  const values = { form: 'pairing', place: '石桥镇', text: '结对走访' }
  return { kind: 'visit', on, by: 'yuan', people: ['yuan', 'farmer'], values, withdrawn }
}
