import { addDays } from '../../domain/calendar/beijing'
import {
  ago,
  answered,
  type DeskBranch,
  type DeskTarget,
  hashOf,
  joinedBy,
  seedDeskBranch,
  seedRecord,
  seedSignatures,
  today,
  year,
} from './desk-branch'

const COMMITTEE = ['p0', 'p1', 'p2', 'p3', 'p4']
const text = '以身作则，廉洁自律，接受监督。'

/** A branch that is half-way through its year: something waits on every board. */
export function seedHalfway(to: DeskTarget, mark = 'half'): DeskBranch {
  const branch = seedDeskBranch(to, mark, {
    ...{ p5: joinedBy(-12, 9), p6: joinedBy(0, 20), p7: joinedBy(18, 1), p8: joinedBy(40, 31, true) },
    ...{ p9: joinedBy(-30, 5), p10: joinedBy(25, 12), p11: joinedBy(200, 3) },
  })
  const put = (...[kind, record]: [Parameters<typeof seedRecord>[2], Parameters<typeof seedRecord>[3]]) =>
    seedRecord(to, branch, kind, record)
  const sign = (recordId: string, keys: readonly string[], textHash = hashOf(recordId)) =>
    seedSignatures(to, branch, recordId, keys, { textHash })

  for (const [days, ...people] of [
    ...([
      [200, 'p0', 'p1'],
      [180, 'p0', 'p2'],
      [90, 'p1', 'p2', 'p4'],
      [60, 'p0', 'p5'],
      [58, 'p0', 'p6'],
    ] as const),
    ...([
      [40, 'p1', 'p5', 'p7'],
      [33, 'p2', 'p8', 'p9', 'p10'],
      [20, 'p3', 'p11'],
      [18, 'p4', 'p12', 'p13'],
    ] as const),
    ...([
      [12, 'p0', 'p14'],
      [9, 'p1', 'p22', 'p23'],
      [3, 'p0', 'p5'],
      [2, 'p15', 'p16'],
      [30, 'p0', 'left'],
    ] as const),
  ])
    put('talk', { on: ago(days), people, values: { way: 'met' } })
  const withdrawn = { by: branch.id('p0'), at: `${today()}T01:00:00.000Z`, reason: '登记错了人' }
  put('talk', { on: ago(1), people: ['p0', 'p28'], values: { way: 'met' }, withdrawn })

  const letter = (title: string, people: string[], upper: object) =>
    put('responsibilityLetter', { on: ago(120), people, values: { title, text, ...upper } as never })
  sign(letter('党风廉政建设责任书（党组）', ['p0'], { upperOutside: '局党组' }), ['p0'])
  const second = letter('党风廉政建设责任书（支委）', ['p1', 'p2', 'p4'], { upper: [branch.id('p0')] })
  sign(second, ['p0', 'p1', 'p4'])
  const groups = ['p5', 'p6', 'p7', 'p8', 'p9', 'p10']
  sign(letter('党员责任书（一组）', groups, { upper: [branch.id('p1')] }), ['p1', ...groups])
  const others = ['p11', 'p12', 'p13']
  sign(letter('党员责任书（二组）', others, { upper: [branch.id('p3')] }), ['p3', ...others])

  const pledge = (title: string, days: number, people: string[] = []) =>
    put('integrityPledge', { on: ago(days), people, values: { title, text } })
  sign(pledge('支委廉政承诺书', 150, COMMITTEE), COMMITTEE)
  sign(pledge(`${year()} 年党员廉政承诺书`, 40), branch.keys.slice(0, 18))
  const changed = pledge('作风建设承诺书（改过文字）', 10, [...COMMITTEE, 'p5'])
  sign(changed, COMMITTEE, hashOf('the text before'))
  sign(changed, ['p5'])

  const care = (key: string, on: string, why: string, more = {}) =>
    put('careEntry', { on, people: [key], values: { why, ...more } })
  care('p20', `${year() - 3}-04-12`, 'old')
  care('p21', `${year() - 1}-09-01`, 'hardship')
  care('p22', ago(200), 'away')
  care('p23', ago(90), 'veteran')
  care('p24', `${year() - 2}-03-01`, 'hardship', { until: ago(20) })
  care('p25', `${year() - 4}-03-01`, 'other', { until: `${year() - 2}-12-31` })
  const visit = (on: string, people: string[], visitors: string[]) =>
    put('care', { on, people, values: { visitors: visitors.map(branch.id) } })
  visit(`${year() - 1}-12-20`, ['p21', 'p22'], ['p0'])
  visit(ago(80), ['p20', 'p23'], ['p0', 'p2'])
  visit(ago(10), ['p20'], ['p1'])

  const opinion = (on: string, said: string, answeredOn?: string) =>
    put('opinion', {
      ...{ on, people: ['p9'], values: { text: said }, by: branch.id('p9') },
      ...(answeredOn && { answers: answered(answeredOn) }),
    })
  opinion(ago(100), '党员活动室的灯坏了两盏，晚上开会看不清。', ago(98))
  opinion(ago(60), '希望把主题党日的通知提前一周发出来，外出的同志好安排。', ago(51))
  opinion(ago(50), '送学上门的材料能不能用大一点的字。', ago(50))
  opinion(ago(21), '建议集中学习换到上午，下午老同志坐车不方便。')
  put('opinion', { on: ago(6), people: [], by: '', values: { text: '党费收缴希望能在手机上看到明细。' } })
  put('opinion', { on: `${year() - 1}-11-20`, people: [], by: '', values: { text: '去年提的，还没有人答复。' } })

  const step = (person: string, name: string, days: number, people: string[] = []) =>
    put('developmentStep', { on: addDays(today(), -days), people, values: { person, step: name } })
  step('王思齐', 'applied', 60)
  step('叶青禾', 'applied', 700)
  step('叶青禾', 'firstTalk', 680)
  step('叶青禾', 'activist', 420)
  step('叶青禾', 'mentors', 410)
  step('叶青禾', 'prospect', 90)
  step('许安然', 'admissionMeeting', 350, ['p21'])
  step('许安然', 'admissionApproved', 300, ['p21'])
  step('苏北辰', 'applied', 20)

  put('politicalBirthday', { on: ago(28), people: ['p9'], values: {} })
  return branch
}

/** A branch whose year is done: nothing waits on any board. */
export function seedDone(to: DeskTarget, mark = 'full'): DeskBranch {
  const branch = seedDeskBranch(to, mark)
  const { keys, id } = branch
  const members = keys.slice(COMMITTEE.length)
  seedRecord(to, branch, 'talk', { on: ago(70), people: COMMITTEE, values: { way: 'met' } })
  for (const [index, key] of members.entries()) {
    const people = [COMMITTEE[index % COMMITTEE.length] ?? 'p0', key]
    seedRecord(to, branch, 'talk', { on: ago(30 + index * 4), people, values: { way: 'met' } })
  }
  for (let from = 0; from < members.length; from += 8)
    seedRecord(to, branch, 'talk', { on: ago(5), people: members.slice(from, from + 8), values: { way: 'called' } })
  const letter = (title: string, people: readonly string[], upper: object) => {
    const values = { title, text, ...upper } as never
    return seedRecord(to, branch, 'responsibilityLetter', { on: ago(120), people, values })
  }
  seedSignatures(to, branch, letter('党组责任书', ['p0'], { upperOutside: '局党组' }), ['p0'])
  const below = COMMITTEE.slice(1)
  seedSignatures(to, branch, letter('支委责任书', below, { upper: [id('p0')] }), COMMITTEE)
  seedSignatures(to, branch, letter('党员责任书', members, { upper: [id('p1')] }), ['p1', ...members])
  const pledge = { on: ago(40), values: { title: '廉政承诺书', text } }
  seedSignatures(to, branch, seedRecord(to, branch, 'integrityPledge', pledge), keys)
  seedRecord(to, branch, 'careEntry', { on: ago(200), people: ['p20'], values: { why: 'old' } })
  seedRecord(to, branch, 'care', { on: ago(20), people: ['p20'], values: { visitors: [id('p0'), id('p2')] } })
  const asked = { on: ago(30), people: ['p9'], by: id('p9'), values: { text: '会议室添两把椅子。' } }
  seedRecord(to, branch, 'opinion', { ...asked, answers: answered(ago(28)) })
  return branch
}
