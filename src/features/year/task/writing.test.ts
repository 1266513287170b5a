import type { TaskReading } from '@/cloud/yearList'
import { writingsOf } from './writing'

type Need = TaskReading['needs'][number]
const need = (...writes: NonNullable<Need['writes']>): Need => ({ words: '', done: 0, of: 1, kept: true, writes })
const asked = (needs: Need[], more = {}) => ({
  needs,
  year: 2026,
  today: '2026-11-24',
  to: '2026-12-31',
  closed: false,
  ...more,
})
const urls = (...args: Parameters<typeof writingsOf>) => writingsOf(...args).map(({ verb, url }) => `${verb} ${url}`)
const form = (kind: string, on: string) => `/packages/records/form/index?kind=${kind}&activity=&on=${on}&people=`

test('who may enter a kind writes it down for today, or for the last day of a time that is over', () => {
  expect(urls(asked([need('talk')]), 'member')).toEqual([`登记谈心谈话 ${form('talk', '2026-11-24')}`])
  expect(urls(asked([need('talk')], { to: '2026-10-31' }), 'member')).toEqual([
    `登记谈心谈话 ${form('talk', '2026-10-31')}`,
  ])
})

test('nobody is led to a form that is not for them', () => {
  expect(urls(asked([need('brief')]), 'member')).toEqual([])
  expect(urls(asked([need('brief')]), 'publicity')).toEqual([`登记信息简报 ${form('brief', '2026-11-24')}`])
})

test('what is signed is led to where it is signed', () => {
  expect(urls(asked([need('integrityPledge')]), 'member')).toEqual([
    '去签廉政承诺书 /packages/records/list/index?kinds=integrityPledge&year=2026',
  ])
})

test('each kind once; nothing in a closed year, nor where nothing is written', () => {
  expect(urls(asked([need('service', 'visit'), need('visit')]), 'member')).toHaveLength(2)
  expect(urls(asked([need('talk')], { closed: true }), 'secretary')).toEqual([])
  expect(urls(asked([{ words: '', done: 0, of: 1 }]), 'secretary')).toEqual([])
})
