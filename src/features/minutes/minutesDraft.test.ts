import type { MinutesText } from '@domain/meetings/minutes'
import type { MinutesReading } from '@/cloud/meetings'
import {
  countFaults,
  draftFrom,
  faultsOf,
  isUnsaved,
  type MinutesDraft,
  onTopOf,
  standingOf,
  textOf,
  withItem,
  withItemChanged,
} from './minutesDraft'

const text: MinutesText = {
  chairId: 'zhou',
  recorderId: 'he',
  items: [
    { text: '定全年计划', nature: 'party', said: '逐人发言', decision: '通过' },
    { text: '分工', nature: 'business', said: '', decision: '' },
  ],
  remarks: '',
}
const reading = (changes: Partial<MinutesReading> = {}) =>
  ({ text, revision: 3, state: 'draft', ...changes }) as MinutesReading
const draft = (changes: Partial<MinutesDraft> = {}): MinutesDraft => ({ ...draftFrom(reading(), 'me'), ...changes })

describe('a draft', () => {
  it('says what the cloud says until something is written', () => {
    expect(textOf(draft())).toEqual({ ...text, chairName: undefined })
    expect(isUnsaved(draft())).toBe(false)
    expect(isUnsaved(draft({ remarks: '散会' }))).toBe(true)
    expect(isUnsaved(draft({ remarks: '  \n' }))).toBe(false)
    expect(isUnsaved(draft({ reason: '写错了' }))).toBe(true)
  })

  it('takes whoever begins it for the recorder, and nobody where that was left open', () => {
    const begun = draftFrom(reading({ state: null, revision: 0, text: { items: [], remarks: '' } }), 'me')
    expect(begun.recorderId).toBe('me')
    expect(isUnsaved(begun)).toBe(false)
    expect(draftFrom(reading({ text: { items: [], remarks: '' } }), 'me').recorderId).toBe('')
  })

  it('survives the phone’s storage with what was taken out of it', () => {
    const emptied = draft({ chairId: '', chairName: '' })
    const stored = { ...draftFrom(reading(), 'me'), ...JSON.parse(JSON.stringify(emptied)) }
    expect(textOf(stored).chairId).toBeUndefined()
  })

  it('sends one chair, topics of one line, and no item in which nothing stands', () => {
    const written = draft({ chairName: '方启明', items: [...draft().items, ...withItem(draft()).items.slice(2)] })
    expect(textOf(written)).toMatchObject({ chairId: 'zhou', chairName: undefined })
    expect(textOf(written).items).toHaveLength(2)
    expect(textOf(draft({ chairId: '', chairName: ' 方启明 ' }))).toMatchObject({ chairName: '方启明' })
    const changed = withItemChanged(draft(), 1, { text: ' 一、\n二、 ', said: ' 说\n了 ' })
    expect(textOf(changed).items[1]).toMatchObject({ text: '一、 二、', said: '说\n了' })
  })

  it('keeps an item’s key when others are taken out', () => {
    const more = withItem({ ...draft(), items: draft().items.slice(1) })
    expect(more.items.map(({ key }) => key)).toEqual([1, 2])
    expect(withItem(draft({ items: [] })).items.map(({ key }) => key)).toEqual([0])
  })
})

describe('when somebody else may have written', () => {
  const theirs = { revision: 4, text: { ...text, remarks: '别人写的' } }

  it.each<[string, MinutesDraft, Pick<MinutesReading, 'revision' | 'text'>, string]>([
    ['nothing happened', draft({ remarks: '我写的' }), { revision: 3, text }, 'same'],
    ['they wrote and I did not', draft(), theirs, 'behind'],
    ['only the count rose', draft({ remarks: '我写的' }), { revision: 4, text }, 'moved'],
    ['my own answer was lost', draft({ remarks: '别人写的' }), theirs, 'moved'],
    ['both wrote', draft({ remarks: '我写的' }), theirs, 'conflict'],
  ])('%s', (_what, mine, cloud, standing) => {
    expect(standingOf(mine, cloud)).toBe(standing)
  })

  it('goes on with mine on top of theirs', () => {
    const mine = onTopOf(draft({ remarks: '我写的' }), theirs)
    expect(standingOf(mine, theirs)).toBe('same')
    expect(mine).toMatchObject({ remarks: '我写的', revision: 4 })
    expect(isUnsaved(mine)).toBe(true)
  })
})

describe('before it is sent', () => {
  it('a draft may lack almost anything, for the chair it may not lack a chair, a correction not its reason', () => {
    const empty = draft({ chairId: '', items: [] })
    expect(countFaults(faultsOf(empty, 'save'))).toBe(0)
    expect(faultsOf(empty, 'toChair').chair).toBe('请选主持人')
    expect(faultsOf(draft(), 'correct')).toMatchObject({ chair: undefined, reason: '请写一句更正的原因' })
    expect(countFaults(faultsOf(draft({ reason: '写错了' }), 'correct'))).toBe(0)
  })

  it('an item that says something says on what', () => {
    const nameless = withItemChanged(draft(), 0, { text: ' ' })
    expect(faultsOf(nameless, 'save').items).toEqual({ 0: { text: '请写一句议题' } })
    expect(faultsOf(withItemChanged(nameless, 0, { said: '', decision: '' }), 'save').items).toEqual({})
  })

  it('holds no ID-card or phone number, wherever it is written', () => {
    const number = '联系电话 13812345678'
    const wrong = withItemChanged(draft({ remarks: number, chairId: '', chairName: number }), 0, {
      text: number,
      said: number,
      decision: number,
    })
    const faults = faultsOf(wrong, 'toChair')
    expect(Object.keys(faults.items[0] ?? {})).toEqual(['text', 'said', 'decision'])
    expect(countFaults(faults)).toBe(5)
  })

  it('is not longer than a call can carry', () => {
    const long = draft({
      items: Array.from({ length: 20 }, (_, key) => ({
        key,
        text: '议',
        nature: 'party' as const,
        said: '字'.repeat(1000),
        decision: '',
      })),
    })
    expect(faultsOf(long, 'save').all).toBe('一共 20020 字，最多 20000 字，请删去 20 字')
  })
})
