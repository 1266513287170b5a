import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { readStored } from '@/storage/stored'
import { isUnsaved, type MinutesDraft } from './minutesDraft'
import { draftKey } from './useMinutesDraft'

/** Whether this phone holds something about the meeting that was typed and never saved. */
export function useUnsaved(activityId: string): [unsaved: boolean, look: () => void] {
  const [unsaved, setUnsaved] = useState(false)
  const look = () => {
    readStored(`draft:${draftKey(activityId)}`).then((kept) =>
      setUnsaved(kept !== undefined && isUnsaved(kept as MinutesDraft)),
    )
  }
  useDidShow(look)
  return [unsaved, look]
}
