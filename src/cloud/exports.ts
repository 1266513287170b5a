import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newLocalId } from '@/storage/localId'
import { desk } from './client'
import { cloudErrorOf } from './errors'
import { openFile } from './files'

const ASK_EVERY_MS = 700

/** Where a made document lies. */
type Made = { fileID: string; fileName: string }

/** A document being made in the cloud: how far it is, and what to do with it. */
export type Export = {
  start: () => void
  isMaking: boolean
  /** Steps, as far as they are known. */
  done: number
  total: number
  /** Why it failed; trying again goes on with the same job. */
  failure: string | undefined
  /** Opens the document once more; undefined while there is none. */
  reopen: (() => void) | undefined
  isOpening: boolean
}

/** Makes a document by `make`, asks how far it is, and opens it. A retry goes on with the same job. */
export function useExport(make: (jobId: string) => Promise<Made>): Export {
  const [jobId, setJobId] = useState(newLocalId)
  const opening = useMutation({ mutationFn: (made: Made) => openFile(made.fileID, made.fileName) })
  const making = useMutation({
    mutationFn: () => make(jobId),
    onSuccess: (made) => {
      // The next export is another document: what it tells may have changed.
      setJobId(newLocalId())
      opening.mutate(made)
    },
    meta: { quiet: true },
  })
  const progress = useQuery({
    queryKey: ['attendance', 'exportProgress', { jobId }],
    queryFn: () => desk.attendance.exportProgress.query({ jobId }),
    enabled: making.isPending,
    refetchInterval: ASK_EVERY_MS,
    // The job is not there yet in the first moments: asking again is all there is to do.
    retry: false,
    meta: { keep: false },
  })
  const { data: made } = making
  return {
    start: () => making.mutate(),
    isMaking: making.isPending,
    done: progress.data?.done ?? 0,
    total: progress.data?.total ?? 0,
    failure: making.isError ? cloudErrorOf(making.error).message : undefined,
    reopen: made && (() => opening.mutate(made)),
    isOpening: opening.isPending,
  }
}
