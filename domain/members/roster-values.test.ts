import { type Livelihood, livelihoodLabels, type Role } from './member'
import { isNothing, readGender, readLivelihood, readRole, readStanding, readState, readYesNo } from './roster-values'

test.each<[string, Role]>([
  ['书记', 'secretary'],
  ['党支部书记', 'secretary'],
  ['支部副书记', 'deputySecretary'],
  ['组织委员', 'organisation'],
  ['纪律检查委员', 'discipline'],
  ['支委', 'committee'],
  ['支部委员', 'committee'],
  ['青年委员', 'committee'],
  ['第一党小组组长', 'groupLeader'],
  ['第2小组组长', 'groupLeader'],
  ['党小组长', 'groupLeader'],
  ['党员', 'member'],
  // Whoever holds an office is a member of the committee anyhow: no two offices.
  ['支委、组织委员', 'organisation'],
])('%s holds the office %s', (text, role) => {
  expect(readRole(text)).toEqual({ ok: true, value: role })
})

test.each<[string, Role, string]>([
  ['书记、第一党小组组长', 'secretary', '党小组长'],
  ['组织、宣传委员', 'organisation', '宣传委员'],
  ['组织宣传委员', 'organisation', '宣传委员'],
  ['副书记兼纪检委员', 'deputySecretary', '纪检委员'],
  ['党小组长 宣传委员', 'publicity', '党小组长'],
])('of several offices in %s the highest counts, and that is said', (text, role, other) => {
  expect(readRole(text)).toEqual({ ok: true, value: role, remark: expect.stringContaining(`没有另记“${other}”`) })
})

test.each(['科员', '书记、科员', '第一书记', '、', '副组长'])('%s is no office of a branch', (text) => {
  const reading = readRole(text)
  expect(reading).toEqual({ ok: false, reason: expect.stringContaining('只能写：书记、副书记、组织委员') })
})

test.each<[string, Livelihood]>([
  ['在职', 'salaried'],
  ['在职党员', 'salaried'],
  ['年薪制', 'annualSalary'],
  ['个体工商户', 'selfEmployed'],
  ['退休', 'retired'],
  ['离退休党员', 'retired'],
  ['农民', 'farmer'],
  ['学生', 'student'],
  ['下岗', 'unemployed'],
  ['低保', 'assisted'],
  ['低保户', 'assisted'],
  ['抚恤救济', 'assisted'],
  ['抚恤', 'assisted'],
])('%s pays dues as %s', (text, livelihood) => {
  expect(readLivelihood(text)).toEqual({ ok: true, value: livelihood })
})

test.each(Object.entries(livelihoodLabels))('%s is read by the words shown for it: %s', (livelihood, label) => {
  expect(readLivelihood(label)).toEqual({ ok: true, value: livelihood })
})

test('other words', () => {
  expect(readGender('女')).toEqual({ ok: true, value: 'female' })
  expect(readStanding('中共预备党员')).toEqual({ ok: true, value: 'probationary' })
  expect(readStanding('正式')).toEqual({ ok: true, value: 'full' })
  expect(readState('组织关系转出')).toEqual({ ok: true, value: 'transferred' })
  expect(readYesNo('√')).toEqual({ ok: true, value: true })
  expect(readYesNo('Ｎ')).toEqual({ ok: true, value: false })
})

test.each([
  [readGender('F'), '只能写：男、女'],
  [readStanding('党员'), '只能写：正式党员、预备党员'],
  [readStanding('入党积极分子'), '还不是党员'],
  [readLivelihood('其他'), '只能写：按月领工资、年薪制、个体经营、离退休、农民、学生、下岗失业、抚恤救济'],
  [readState('失联'), '只能写：在册、已转出、已离开'],
  [readYesNo('局长'), '“是”或“否”'],
  // Words of JavaScript's own are no words of a roster.
  [readGender('constructor'), '只能写'],
])('an unknown word is answered with the allowed ones (%#)', (reading, allowed) => {
  expect(reading).toEqual({ ok: false, reason: expect.stringContaining(allowed) })
})

test.each(['', '-', '——', '/', '无', 'N/A'])('%j means nothing', (text) => {
  expect(isNothing(text)).toBe(true)
})
