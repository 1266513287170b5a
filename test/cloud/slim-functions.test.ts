import { readFileSync } from 'node:fs'
import { everybody, type SeededBranch, seedBranch } from './branch'
import { expectRefusal, startCloud, type TestCloud } from './cloud'
import { plannedInput } from './planned'
import { freshId } from './world'

/** What is bundled is what is used: parts of the libraries are left out, and the functions still say what is wrong. */

let t: TestCloud
let home: SeededBranch
beforeAll(async () => {
  t = await startCloud()
  home = seedBranch(t, 'h')
})
afterAll(() => t.close())

it.each(['api', 'desk', 'year', 'messages', 'dues', 'records', 'documents', 'reminders'])(
  '%s holds neither JSON schemas nor English sentences',
  (name) => {
    const bundle = readFileSync(`dist/functions/${name}/index.js`, 'utf8')
    expect(bundle).not.toContain('json-schema.org/draft')
    expect(bundle).not.toContain('Invalid input: expected')
  },
)

const create = (changes: Record<string, unknown>) => () =>
  t.call(home.openids.secretary, 'activities.create', plannedInput(changes))
const count =
  (counts: unknown, more: Record<string, unknown> = {}) =>
  () =>
    t.call(home.openids.secretary, 'votes.enterCount', {
      ...{ activityId: freshId(), voteId: freshId(), kind: 'resolution', subject: '决议', counts },
      ...more,
    })

it.each([
  ['a text too long', create({ title: '长'.repeat(61) }), '“主题”最多 60 个字，请改好再提交'],
  ['a text that is missing', create({ title: undefined }), '“主题”填写有误'],
  ['an empty text', create({ place: ' ' }), '“地点”还没有填写'],
  ['a number too small', count({ for: -1, against: 0, abstain: 0 }), '“赞成票”不能小于 0'],
  ['a number too large', count({ for: 0, against: 1e6, abstain: 0 }), '“反对票”不能大于 100000'],
  ['half a number', count({ for: 0.5, against: 0, abstain: 0 }), '“赞成票”填写有误'],
  ['a word that is none of the choices', create({ kind: 'picnic' }), '“类别”填写有误'],
  ['too long a list', create({ lecturerIds: Array(11).fill('a') }), '“授课人”最多 10 项'],
  ['an instant that is none', create({ startsAt: '明天' }), '“开始时间”填写有误'],
  ['an id that is none', create({ activityId: 'a b' }), '“活动”填写有误'],
  ['something deep inside', create({ topics: [{ text: '', nature: 'party' }] }), '第 1 项的“内容”还没有填写'],
  ['a rule of our own', create({ guests: [{ name: '13912345678' }] }), '“外请人员的姓名”里有身份证号或手机号'],
  ['an object that is a list', create({ audience: [everybody] }), '“参加范围”填写有误'],
  [
    'a record with a key that is none',
    count(undefined, { tally: { ballots: 1, invalid: 0, votes: { $: 1 } } }),
    '“得票”填写有误',
  ],
])('%s is refused with its sentence', async (_what, call, sentence) => {
  expectRefusal(await call(), 'BAD_INPUT', sentence)
})
