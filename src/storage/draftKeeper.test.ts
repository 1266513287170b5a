import { type DraftStore, draftKeeper, withStored } from './draftKeeper'

function tableStore(): DraftStore & { table: Map<string, unknown>; writes: number } {
  const table = new Map<string, unknown>()
  const store = {
    table,
    writes: 0,
    read: async (key: string) => table.get(key),
    write: async (key: string, value: unknown) => {
      store.writes += 1
      table.set(key, value)
    },
    remove: async (key: string) => {
      table.delete(key)
    },
  }
  return store
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('several keystrokes are one write, of the last value', async () => {
  const store = tableStore()
  const keeper = draftKeeper<string>(store, 'note', 400)
  for (const text of ['学', '学习', '学习心得']) keeper.save(text)
  await jest.advanceTimersByTimeAsync(399)
  expect(store.writes).toBe(0)
  await jest.advanceTimersByTimeAsync(1)
  expect(store.writes).toBe(1)
  expect(await keeper.load()).toBe('学习心得')
})

test('leaving the app writes at once, and nothing is written twice', async () => {
  const store = tableStore()
  const keeper = draftKeeper<string>(store, 'note', 400)
  keeper.save('半句')
  await keeper.flush()
  expect(store.table.get('note')).toBe('半句')
  await jest.advanceTimersByTimeAsync(1000)
  expect(store.writes).toBe(1)
})

test('a cleared draft does not come back from a pending or slow write', async () => {
  const store = tableStore()
  const slow: DraftStore = {
    ...store,
    write: async (key, value) => {
      await new Promise((done) => setTimeout(done, 100))
      await store.write(key, value)
    },
  }
  const keeper = draftKeeper<string>(slow, 'note', 10)
  keeper.save('一')
  await jest.advanceTimersByTimeAsync(10)
  keeper.save('二')
  const cleared = keeper.clear()
  await jest.advanceTimersByTimeAsync(1000)
  await cleared
  expect(store.table.has('note')).toBe(false)
})

test('fields that a newer form added keep their starting value', () => {
  expect(withStored({ title: '', place: '会议室' }, { title: '党日' } as { title: string; place: string })).toEqual({
    title: '党日',
    place: '会议室',
  })
  expect(withStored(['a'], ['b'])).toEqual(['b'])
  expect(withStored('start', undefined)).toBe('start')
})
