import { memberIdOf, openidOf } from '../../local/demo/roster'
import { seedDemo } from '../../local/demo/seed'
import { newLocalId } from '../../src/storage/localId'
import { startCloud, type TestCloud } from './cloud'

let t: TestCloud
beforeAll(async () => {
  t = await startCloud()
  seedDemo(t.cloud, new Date().toISOString())
})
afterAll(() => t.close())

/** A save by one of those who keep the kind; the phone knows this revision. */
function saver(recordId: string) {
  return (key: string, revision: number | null, text: string) =>
    t.call(openidOf(key), 'records.save', {
      ...{ recordId, revision, kind: 'workPlan', on: '2026-01-15', people: [] },
      values: { title: '计划', text },
    })
}

test('whose last answer was lost may write on; over somebody else’s change nobody does', async () => {
  const recordId = newLocalId()
  const save = saver(recordId)
  await save('secretary', null, '一')
  // Its answer was lost, and this one’s, too: the phone still believes in what it saw last.
  expect(await save('secretary', null, '二')).toMatchObject({ ok: true, data: { revision: 1 } })
  expect(await save('secretary', 0, '三')).toMatchObject({ ok: true, data: { revision: 2 } })
  expect(await save('organisation', 1, '别的')).toMatchObject({ ok: false, error: { code: 'RECORD_CHANGED' } })
  expect(await save('organisation', 2, '四')).toMatchObject({ ok: true, data: { revision: 3 } })
  expect(await save('secretary', 2, '五')).toMatchObject({ ok: false, error: { code: 'RECORD_CHANGED' } })
  // More than one change behind, nobody can know whose they were.
  expect(await save('organisation', 1, '六')).toMatchObject({ ok: false, error: { code: 'RECORD_CHANGED' } })
  expect(await t.stored('records', recordId)).toMatchObject({
    values: { text: '四' },
    updatedBy: memberIdOf('organisation'),
  })
})
