import { focusManager, MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query'
import { readStored, removeStored, writeStored } from '@/storage/stored'
import { answersThatFit, type KeptAnswer, readAnswers } from './answers'
import { cloudErrorOf, isPassing } from './errors'
import { isOnline, watchFront, watchNetwork } from './network'
import { tellFailure } from './tell'

/** Answers kept by an older version may lack what this one draws: they are kept apart. */
const ANSWERS_KEY = `answers.${process.env.CONTRACT}`
/** Where the session is kept among the answers: to be asked again after anything that changes who one is. */
export const SESSION_KEY = ['session', 'open']
const DAY_MS = 24 * 60 * 60 * 1000
const SAVE_DELAY_MS = 2000

/** Unbound or gone meanwhile: what is known of oneself is out of date, and the page draws itself anew from the answer. */
function askWhoOneIs(error: unknown): void {
  const { code } = cloudErrorOf(error)
  if (code === 'NOT_BOUND' || code === 'LEFT_BRANCH') queryClient.invalidateQueries({ queryKey: SESSION_KEY })
}

/**
 * The cache of what the cloud answered. Queries wait while there is no network and go on by themselves when it returns;
 * what changes something is tried at once and fails with a sentence, so that nobody waits for a spinner in a dead spot.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: DAY_MS,
      retry: (failures, error) => failures < 2 && isPassing(error),
      retryDelay: (failures) => 1000 * 3 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({ onError: askWhoOneIs }),
  mutationCache: new MutationCache({
    // Nothing fails silently: a screen that shows the sentence itself gives its mutation an `onError` or `meta.quiet`.
    onError: (error, _input, _context, mutation) => {
      askWhoOneIs(error)
      if (!mutation.options.onError && !mutation.meta?.quiet) tellFailure(error)
    },
  }),
})

function answersNow(): KeptAnswer[] {
  return queryClient
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.status === 'success' && query.meta?.keep !== false)
    .map((query) => ({ key: query.queryKey, data: query.state.data, at: query.state.dataUpdatedAt }))
}

async function restoreAnswers(): Promise<void> {
  for (const { key, data, at } of readAnswers(await readStored(ANSWERS_KEY))) {
    if (at < Date.now() - 30 * DAY_MS || queryClient.getQueryData(key) !== undefined) continue
    queryClient.setQueryData(key, data, { updatedAt: at })
  }
}

/** Keeps the last good answers on the phone, a moment after they came, newest first. */
function keepAnswers(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      writeStored(ANSWERS_KEY, answersThatFit(answersNow()))
    }, SAVE_DELAY_MS)
  })
}

/** Forgets what the cloud answered, on the phone too: for somebody who no longer belongs to the branch. */
export function forgetAnswers(): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  removeStored(ANSWERS_KEY)
}

/** Wires the cache to the phone: network, front and back, and what was known last time. Once, when the app starts. */
export function startQueries(): void {
  onlineManager.setEventListener((setOnline) => {
    isOnline().then(setOnline)
    return watchNetwork(setOnline)
  })
  focusManager.setEventListener((setFocused) => watchFront(setFocused))
  restoreAnswers().finally(keepAnswers)
}
