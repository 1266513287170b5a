import { evidence } from '../responsibilities/evidence'
import { isWritten } from '../responsibilities/record-kinds'
import { standardTitles } from '../standards/standard-ids'
import { keeps, keptKinds, kindOf, mayEnter, recordKindIds, titleOf } from './kinds'

describe.each(recordKindIds)('%s', (id) => {
  const kind = kindOf(id)

  it('is called by a few words and says in a sentence what goes there', () => {
    expect(kind.label).toMatch(/^[\u4e00-\u9fff]{2,8}$/)
    expect(kind.hint).toMatch(/。$/)
    expect(kind.avoid ?? '。').toMatch(/。$/)
  })

  it('has fields within bounds, each named', () => {
    const names = Object.keys(kind.fields)
    expect(names.length).toBeLessThanOrEqual(12)
    for (const [name, field] of Object.entries(kind.fields)) {
      expect(name).toMatch(/^[a-zA-Z]{1,30}$/)
      expect(field.label).not.toBe('')
      if (field.type === 'choice') {
        expect(Object.keys(field.options).length).toBeGreaterThan(1)
        for (const [key, words] of Object.entries(field.options)) expect([key, words]).not.toContain('')
      }
      if (field.type === 'text' || field.type === 'line') expect(field.max).toBeLessThanOrEqual(8000)
      if (field.when) {
        const other = kind.fields[field.when.field]
        expect(other?.type).toBe('choice')
        for (const key of field.when.is)
          expect(Object.keys(other?.type === 'choice' ? other.options : {})).toContain(key)
      }
    }
    if (kind.titleField) expect(names).toContain(kind.titleField)
  })

  it('holds together', () => {
    // Who signs what they are shown, and nobody drafts it; what each writes has an author and no list of people.
    if (kind.isSigned) expect([kind.sees, kind.isDrafted]).toEqual(['branch', undefined])
    if (kind.enteredBy === 'self') expect(kind.people).toBeUndefined()
    if (kind.enteredBy === 'members') expect(kind.people?.least).toBeGreaterThan(0)
    if (kind.mayBeAnonymous) expect([kind.enteredBy, kind.files, kind.isAnswered]).toEqual(['self', undefined, 'must'])
    if (kind.counts === 'people') expect(kind.people ?? kind.enteredBy).not.toBe('keepers')
    expect(kind.people === undefined || kind.people.least <= kind.people.most).toBe(true)
  })
})

test('what rows ask for and nobody sees elsewhere is written down', () => {
  const asked = new Set(Object.values(evidence).flatMap(({ needs }) => needs.flatMap(({ anyOf }) => anyOf)))
  const elsewhere = ['committeeMeeting', 'branchAssembly', 'themePartyDay', 'partyLecture', 'organisationalLifeMeeting']
  const seen = [...elsewhere, 'appraisalMeeting', 'attendance', 'duesMonth']
  expect([...asked].filter((kind) => !isWritten(kind)).sort()).toEqual(seen.sort())
})

test('every standard is fed by records, or by meetings, attendance and dues', () => {
  const fed = new Set<string>(recordKindIds.flatMap((id) => kindOf(id).standards))
  const elsewhere = ['2.3']
  expect(Object.keys(standardTitles).filter((id) => !fed.has(id))).toEqual(elsewhere)
})

test('who keeps and who may begin a kind', () => {
  expect(keptKinds('member')).toEqual([])
  expect(keptKinds('publicity')).toEqual(['brief', 'demonstration', 'commendation'])
  expect(keptKinds('secretary')).toEqual(recordKindIds)
  expect(keeps('discipline', 'integrityPledge')).toBe(true)
  expect(keeps('organisation', 'integrityPledge')).toBe(false)
  expect(['studyNote', 'talk', 'visit', 'opinion'].map((kind) => mayEnter('member', kind as 'talk'))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(mayEnter('member', 'careEntry')).toBe(false)
})

test.each([
  ['studyNote', {}, '学习笔记'],
  ['studyNote', { title: '读报告' }, '读报告'],
  ['opinion', { text: '第一行\n第二行' }, '第一行'],
  ['attestation', { matter: 'noComplaints' }, '有没有投诉举报（5.4）'],
  ['visit', { place: '长'.repeat(70) }, `${'长'.repeat(59)}…`],
  ['talk', { way: 'met' }, '谈心谈话'],
] as const)('%s %j is called %s', (kind, values, title) => {
  expect(titleOf(kind, values)).toBe(title)
})
