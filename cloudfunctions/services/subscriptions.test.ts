import { emptySubscription, heardAnswer, type Subscription, spent } from '../../domain/reminders/subscription'
import type { Collections } from '../ports/collections'
import type { Store } from '../ports/store'
import { changeInHand } from './subscriptions'

const NOW = '2026-12-09T01:00:00.000Z'
const LATER = '2026-12-09T01:00:05.000Z'
const owner = { _id: 'member', branchId: 'branch', openid: 'wx' }
const accept = (ledger: Subscription, at: string) =>
  heardAnswer(ledger, { topic: 'todo', answer: 'accepted', at, by: 'phone', reportId: at })
const one = accept(emptySubscription(owner, NOW), NOW)

/** A ledger as it is stored, with how often it was asked for or written. */
function storeOf(stored: Subscription) {
  const state = { stored, reads: 0, writes: 0 }
  const store: Partial<Store> = {
    get: async <C extends keyof Collections>() => {
      state.reads += 1
      return state.stored as unknown as Collections[C]
    },
    updateIf: async (_name, _id, where, change) => {
      const holds = Object.entries(where).every(([field, value]) => state.stored[field as keyof Subscription] === value)
      if (holds) state.stored = { ...state.stored, ...change }
      state.writes += 1
      return holds
    },
  }
  return { state, store: store as Store }
}

const { heard: _, ...inHand } = one
const send = (store: Store) => changeInHand(store, inHand, LATER, (ledger) => spent(ledger, 'todo', LATER))

it('writes in one round trip what nobody has touched, and leaves its answers alone', async () => {
  const { state, store } = storeOf(one)
  expect(await send(store)).toMatchObject({ topics: { todo: { left: 0, used: 1 } } })
  expect(state).toMatchObject({
    reads: 0,
    writes: 1,
    stored: { heard: one.heard, topics: { todo: { left: 0, used: 1 } } },
  })
})

it('keeps what a phone reported meanwhile', async () => {
  const { state, store } = storeOf(accept(one, LATER))
  expect(await send(store)).toMatchObject({ topics: { todo: { left: 1, accepted: 2, used: 1 } } })
  expect(state.stored).toMatchObject({ topics: { todo: { left: 1, accepted: 2, used: 1 } } })
  expect(state.stored.heard).toHaveLength(2)
})

it('leaves the ledger of another WeChat account alone', async () => {
  const other = accept(accept(emptySubscription({ ...owner, openid: 'wx-other' }, NOW), NOW), LATER)
  const { state, store } = storeOf(other)
  await send(store)
  expect(state.stored).toEqual(other)
})
