import { useSyncExternalStore } from 'react'
import { cloudErrorOf } from '@/cloud/errors'
import { enterHead } from '@/cloud/inbox'
import { watchFront, watchNetwork } from '@/cloud/network'
import { readStored, writeStored } from '@/storage/stored'
import type { FailedJob, Job } from './jobs'
import { forgetKept } from './keptFile'
import { createOutbox } from './outbox'
import { enterOutcome, recordsChanged } from './recorded'
import { type Answer, sendJobs } from './send'

type Told = { sent?: (jobs: readonly Job[], answer: Answer) => void; refused?: (failed: readonly FailedJob[]) => void }

const told = new Set<Told>()

/** This phone's outbox. */
export const outbox = createOutbox<Answer>({
  store: { read: readStored, write: writeStored },
  send: sendJobs,
  errorOf: cloudErrorOf,
  onSent: (jobs, answer) => {
    if (answer.kind === 'checkIn') enterOutcome(answer.outcome)
    if (answer.kind === 'subscribed') {
      const { accounts } = answer.outcome
      enterHead((head) => ({ ...head, accounts }))
    }
    if (answer.kind === 'record' || answer.kind === 'recordFile') recordsChanged()
    for (const job of jobs) if (job.kind === 'recordFile') forgetFile(job.path)
    for (const { sent } of told) sent?.(jobs, answer)
  },
  onRefused: (failed) => {
    for (const { refused } of told) refused?.(failed)
  },
})

/** Takes a kept file off the phone, unless a form that has yet to be sent needs it. */
export function forgetFile(path: string): void {
  const { waiting, failed } = outbox.state()
  const needs = (job: Job) => job.kind === 'record' && job.files.some((file) => file.path === path)
  if (!waiting.some(needs) && !failed.some((one) => needs(one.job))) forgetKept(path)
}

/** Hears of everything that was sent later, or refused; answers how to stop listening. */
export function onOutbox(listener: Told): () => void {
  told.add(listener)
  return () => {
    told.delete(listener)
  }
}

/** Sends what waited since last time, and again whenever the network or the person comes back. Once, when the app starts. */
export function startOutbox(): void {
  outbox.loaded.then(outbox.wake)
  watchNetwork((online) => {
    if (online) outbox.wake()
  })
  watchFront((front) => {
    if (front) outbox.wake()
  })
}

/** What waits to be sent and what was refused. */
export function useOutbox() {
  return useSyncExternalStore(outbox.subscribe, outbox.state)
}
