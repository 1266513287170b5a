import { endingOf, PHOTO_ENDINGS } from '@domain/files/attachment'
import { useMutation, useQueries } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Chosen, chooseDocuments, choosePhotos, openLink } from '@/cloud/attachments'
import { recordsCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellFailure } from '@/cloud/tell'
import type { ShownFile } from '@/components/AttachmentsField'
import { confirm } from '@/components/confirm'
import type { KeptFile } from '@/outbox/jobs'
import { forgetFile, outbox, useOutbox } from '@/outbox/phoneOutbox'
import type { Draft } from '@/storage/useDraft'
import type { RecordDraft } from './recordDraft'
import type { Way } from './useSaving'

/** An address is good for some minutes. */
const FRESH_MS = 8 * 60_000

type Stored = { fileId: string; name: string; kind: 'image' | 'document' }

const kindOfName = (name: string): ShownFile['kind'] =>
  (PHOTO_ENDINGS as readonly string[]).includes(endingOf(name)) ? 'image' : 'document'

type Parts = {
  draft: Draft<RecordDraft>
  /** What the cloud has with the record. */
  stored: readonly Stored[]
  most: number
  way: Way
  /** What was sent with the form that was just saved. */
  sent: readonly KeptFile[]
  retry: (file: KeptFile) => void
}

/** The files of a form: those in the cloud, those that wait to be sent, and those chosen now, with what can be done to each. */
export function useFiles({ draft, stored, most, way, sent, retry }: Parts) {
  const { value, change } = draft
  const { recordId } = value
  const { waiting, failed } = useOutbox()
  const [flaws, setFlaws] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const images = stored.filter(({ kind }) => kind === 'image')
  const links = useQueries({
    queries: images.map(({ fileId }) => ({
      queryKey: ['recordFiles', 'link', { recordId, fileId }],
      queryFn: () => recordsCloud.recordFiles.link.query({ recordId, fileId }),
      staleTime: FRESH_MS,
      gcTime: FRESH_MS,
      meta: { keep: false },
    })),
  })
  const remove = useMutation({
    mutationFn: (fileId: string) => recordsCloud.recordFiles.remove.mutate({ recordId, fileId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['records'] }),
  })

  const own = waiting.flatMap((job) => (job.kind === 'recordFile' && job.recordId === recordId ? [job] : []))
  const refused = failed.flatMap(({ job, message }) =>
    job.kind === 'recordFile' && job.recordId === recordId ? [{ ...job, message }] : [],
  )
  const shownOf = (file: KeptFile): ShownFile => {
    const problem = refused.find(({ id }) => id === file.id)?.message
    const state = problem !== undefined ? 'failed' : own.some(({ id }) => id === file.id) ? 'sending' : 'chosen'
    return { id: file.id, name: file.name, kind: kindOfName(file.name), src: file.path, state, problem }
  }
  const here = [...own, ...refused, ...(way === 'writing' ? value.files : sent)]
  const fromCloud = stored.map(
    ({ fileId, name, kind }): ShownFile => ({
      ...{ id: fileId, name, kind, state: 'there' },
      src: links[images.findIndex((image) => image.fileId === fileId)]?.data?.url,
    }),
  )
  const known = new Set(stored.map(({ fileId }) => fileId))
  const unique = here.filter(({ id }, index) => !known.has(id) && here.findIndex((one) => one.id === id) === index)
  const files = [...fromCloud, ...unique.map(shownOf)]

  const take = async (choose: (room: number) => Promise<Chosen>) => {
    setBusy(true)
    try {
      const chosen = await choose(most - files.length)
      setFlaws(chosen.flaws)
      if (chosen.files.length > 0) change((now) => ({ ...now, files: [...now.files, ...chosen.files] }))
    } catch (failure) {
      tellFailure(failure)
    } finally {
      setBusy(false)
    }
  }
  const onRemove = async (file: ShownFile) => {
    if (file.state === 'there') {
      const content = '去掉以后不能恢复。'
      if (await confirm({ title: '去掉这个附件', content, yes: '去掉' })) remove.mutate(file.id)
      return
    }
    await outbox.drop(({ id }) => id === file.id)
    if (file.src) forgetFile(file.src)
    if (value.files.some(({ id }) => id === file.id)) {
      change((now) => ({ ...now, files: now.files.filter(({ id }) => id !== file.id) }))
    }
  }
  const onLook = async (file: ShownFile) => {
    if (file.kind === 'image') {
      const urls = files.flatMap(({ kind, src }) => (kind === 'image' && src ? [src] : []))
      if (file.src) Taro.previewImage({ urls, current: file.src })
      return
    }
    try {
      if (file.state === 'there') {
        const { url } = await recordsCloud.recordFiles.link.query({ recordId, fileId: file.id })
        await openLink(url)
      } else if (file.src && process.env.TARO_ENV !== 'h5') {
        await Taro.openDocument({ filePath: file.src, showMenu: true })
      }
    } catch (failure) {
      tellFailure(failure)
    }
  }
  const onRetry = (file: ShownFile) => {
    const again = here.find(({ id }) => id === file.id)
    if (again) retry(again)
  }
  return {
    files,
    /** How many of those just sent have yet to arrive. */
    left: own.length,
    field: {
      ...{ files, most, busy, onLook, onRemove, onRetry, error: flaws.length > 0 ? flaws.join('；') : undefined },
      onPhotos: () => take(choosePhotos),
      onDocuments: () => take(chooseDocuments),
    },
  }
}
