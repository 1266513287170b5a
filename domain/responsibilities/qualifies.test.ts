import type { Assignee } from './assign'
import type { Evidence } from './evidence'
import { fitOf } from './qualifies'
import type { RecordKind } from './record-kinds'
import type { EvidenceRecord } from './records'
import type { Task } from './task'
import { people, person, record, tasksFor } from './year.fixture'

const [task] = tasksFor('4月') as [Task]
const turnOf = (assignee?: Assignee): Task => ({ ...task, who: { name: '谁', ...(assignee && { assignee }) } })
const role: Assignee = { kind: 'role', words: '书记', role: 'secretary' }
const guest: Assignee = { kind: 'guest', words: '纪检组领导' }
const cadres: Assignee = { kind: 'group', words: '党组成员', rule: { scope: 'leadingCadres' } }

const need = (kind: RecordKind, change: Partial<Evidence> = {}): Evidence => ({ anyOf: [kind], ...change })
const lecture = (change: Partial<EvidenceRecord>) => record('partyLecture', '2026-04-10', change)
const turn = need('partyLecture', { from: 'turn' })

test.each<[string, Evidence, EvidenceRecord, boolean]>([
  ['the kind asked for', need('brief'), record('brief', '2026-04-01'), true],
  ['another kind', need('brief'), record('article', '2026-04-01'), false],
  ['any of several kinds', { anyOf: ['service', 'visit'] }, record('visit', '2026-04-01'), true],
])('%s', (_words, one, given, fits) => {
  expect(fitOf(one, given, task, people)).toEqual(fits ? {} : undefined)
})

test.each<[string, Task, Evidence, EvidenceRecord, boolean]>([
  ['theirs whose office it is', turnOf(role), turn, lecture({ lecturerIds: ['周明远'] }), true],
  ['another’s', turnOf(role), turn, lecture({ lecturerIds: ['林岚'] }), false],
  ['held together', turnOf(role), turn, lecture({ lecturerIds: ['林岚', '周明远'] }), true],
  ['one of a group’s', turnOf(cadres), turn, lecture({ lecturerIds: ['罗成'] }), true],
  ['nobody’s of a group', turnOf(cadres), turn, lecture({ lecturerIds: ['何静'] }), false],
  ['a guest’s for an office outside', turnOf(guest), turn, lecture({ guestLecturers: ['王组长'] }), true],
  ['a member’s for an office outside', turnOf(guest), turn, lecture({ lecturerIds: ['周明远'] }), false],
  ['a guest’s for a member', turnOf(role), turn, lecture({ guestLecturers: ['王组长'] }), false],
  [
    'anybody’s for words nobody has resolved',
    turnOf({ kind: 'open', words: '谁' }),
    turn,
    lecture({ lecturerIds: ['周明远'] }),
    false,
  ],
  ['anybody’s for nobody', turnOf(), turn, lecture({ lecturerIds: ['周明远'] }), false],
  ['an owner’s where no turn is said', task, turn, lecture({ lecturerIds: ['苏禾'] }), true],
  ['not an owner’s', task, turn, lecture({ lecturerIds: ['何静'] }), false],
  [
    'anybody’s where there are no owners',
    { ...task, content: { ...task.content, owners: [] } },
    turn,
    lecture({}),
    true,
  ],
  ['the branch’s own in anybody’s turn', turnOf(role), need('brief'), record('brief', '2026-04-01'), true],
  [
    'what each owes, in a turn: theirs',
    turnOf(role),
    need('article', { from: 'eachOwner' }),
    record('article', '2026-04-01', { personId: '周明远' }),
    true,
  ],
  [
    'what each owes, in a turn: another’s',
    turnOf(role),
    need('article', { from: 'eachOwner' }),
    record('article', '2026-04-01', { personId: '何静' }),
    false,
  ],
  [
    'one person’s for all of them',
    { ...task, who: 'each' },
    need('article', { from: 'eachOwner' }),
    record('article', '2026-04-01', { personId: '苏禾' }),
    false,
  ],
])('whose: %s', (_words, one, asked, given, fits) => {
  expect(fitOf(asked, given, one, people)).toEqual(fits ? {} : undefined)
})

test('somebody who left lectured while they belonged', () => {
  const gone = [person('周明远', { role: 'secretary', state: 'left', stateSince: '2026-04-11' })]
  expect(fitOf(turn, lecture({ lecturerIds: ['周明远'] }), turnOf(role), gone)).toEqual({})
  expect(fitOf(turn, { ...lecture({ lecturerIds: ['周明远'] }), on: '2026-04-11' }, turnOf(role), gone)).toBeUndefined()
})

describe('taking part as an ordinary member', () => {
  const each: Task = { ...task, who: 'each' }
  const coming = need('attendance', { from: 'eachOwner' })
  test.each<[RecordKind, Partial<EvidenceRecord>, boolean]>([
    ['branchAssembly', { cameIds: ['何静'] }, true],
    ['groupMeeting', { cameIds: ['何静'] }, true],
    ['themePartyDay', { cameIds: ['周明远', '何静'] }, true],
    ['partyLecture', { cameIds: ['何静'], lecturerIds: ['周明远'] }, true],
    ['partyLecture', { cameIds: ['何静'], lecturerIds: ['何静'] }, false],
    ['branchAssembly', { cameIds: ['周明远'] }, false],
    ['branchAssembly', {}, false],
    ['committeeMeeting', { cameIds: ['何静'] }, false],
    ['talk', { personId: '何静' }, false],
  ])('%s %j: %s', (kind, change, fits) => {
    expect(fitOf(coming, record(kind, '2026-04-10', change), each, people, '何静')).toEqual(fits ? {} : undefined)
  })
})

test.each<[Evidence['having'], Partial<EvidenceRecord>, string | undefined]>([
  ['minutes', {}, 'minutes'],
  ['minutes', { minutes: 'draft' }, 'confirmation'],
  ['minutes', { minutes: 'ready' }, 'confirmation'],
  ['minutes', { minutes: 'confirmed' }, undefined],
  ['bothNatures', {}, 'bothNatures'],
  ['bothNatures', { bothNatures: false }, 'bothNatures'],
  ['bothNatures', { bothNatures: true }, undefined],
  [undefined, {}, undefined],
])('having %s, %j lacks %s', (having, change, lacks) => {
  const one = need('committeeMeeting', having && { having })
  expect(fitOf(one, record('committeeMeeting', '2026-04-10', change), task, people)).toEqual(lacks ? { lacks } : {})
})
