import { listPage } from '@domain/pages'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useRef } from 'react'
import { yearly } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { tellDone, tellFailure } from '@/cloud/tell'
import { newLocalId } from '@/storage/localId'

type AddInput = Parameters<typeof yearly.list.addRow.mutate>[0]
type ReviseInput = Parameters<typeof yearly.list.reviseRow.mutate>[0]

/** Where one goes when the row is done: back, or to the list for whoever came by a link. */
async function leaveRow(year: number): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await Taro.redirectTo({ url: listPage(year) })
}

/** After a change of the list: everything that shows it, and the failure that only needs another look. */
export function useListChange(year: number, done: string, onDone: () => void) {
  const queries = useQueryClient()
  const refresh = () => {
    queries.invalidateQueries({ queryKey: ['list'] })
    queries.invalidateQueries({ queryKey: ['tasks'] })
  }
  return {
    onSuccess: ({ textHeld }: { textHeld: boolean }) => {
      onDone()
      refresh()
      tellDone(textHeld ? '已保存，文字待书记放行' : done)
      leaveRow(year)
    },
    onError: (error: unknown) => {
      // The list was changed meanwhile: its revision is asked anew, and what is typed stays.
      if (cloudErrorOf(error).code === 'LIST_CHANGED') refresh()
      tellFailure(error)
    },
  }
}

/** Adds or changes a row. The id of a new one is the same however often it is sent. */
export function useSaveRow(year: number, onDone: () => void) {
  const rowId = useRef(newLocalId())
  const saved = useListChange(year, '已保存', onDone)
  const add = useMutation({
    mutationFn: (input: Omit<AddInput, 'year' | 'rowId'>) =>
      yearly.list.addRow.mutate({ year, rowId: rowId.current, ...input }),
    ...saved,
  })
  const revise = useMutation({
    mutationFn: (input: Omit<ReviseInput, 'year'>) => yearly.list.reviseRow.mutate({ year, ...input }),
    ...saved,
  })
  return { add, revise }
}
