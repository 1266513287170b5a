import type { AttendanceState } from '@domain/attendance/attendance'
import { CustomWrapper, View } from '@tarojs/components'
import { useCallback, useMemo } from 'react'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { useDraft } from '@/storage/useDraft'
import type { Board } from './board'
import { PaperBar } from './PaperBar'
import { RosterGrid } from './RosterGrid'
import { figuresOf, splitPeople } from './roster'
import { useMark } from './useMark'

type Picks = { picked: string[]; state: AttendanceState }

const nobody: Picks = { picked: [], state: 'present' }

/** 补录: many names from the paper people signed, entered with one tap. What is picked survives leaving the app. */
export function PaperSheet({ board, onDone }: { board: Board; onDone: () => void }) {
  const { activityId, people } = board
  const draft = useDraft(`activity.paper:${activityId}`, nobody)
  const { value, change } = draft
  const { listed, outside } = useMemo(() => splitPeople(people), [people])
  const hints = useNamesakeHints(people)
  const mark = useMark(activityId)
  const flip = useCallback(
    (memberId: string) =>
      change((now) => ({
        ...now,
        picked: now.picked.includes(memberId) ? now.picked.filter((id) => id !== memberId) : [...now.picked, memberId],
      })),
    [change],
  )
  const missing = listed.filter(({ state }) => state === null).map(({ memberId }) => memberId)
  const { came, expected } = figuresOf(people)
  const send = async () => {
    const { picked, state } = value
    await mark({ method: 'paper', entries: picked.map((memberId) => ({ memberId, state })), seen: people })
    draft.clear()
    tellDone(board.kept ? '已存手机，联网后提交' : `已补录 ${picked.length} 人`)
  }
  return (
    <View className="board-paper">
      <View className="row between">
        <View className="grow">
          <View className="title">录入纸质签到</View>
          <View className="muted">{`${board.title}　已到 ${came}/${expected} 人`}</View>
        </View>
        <Button small kind="ghost" onClick={onDone}>
          返回
        </Button>
      </View>
      <View className="row between board-paper-hint">
        <View className="muted grow">照着签到表点名字，再点下面补录</View>
        <Button
          small
          kind="ghost"
          disabled={missing.length === 0}
          onClick={() => change((now) => ({ ...now, picked: missing }))}
        >
          {`选全部未到 ${missing.length} 人`}
        </Button>
      </View>
      <CustomWrapper>
        <RosterGrid people={listed} hints={hints} onTap={flip} picked={value.picked} />
      </CustomWrapper>
      <View className="board-outside">
        {outside.length > 0 ? <View className="muted board-outside-title">不要求参加的，来了算列席</View> : null}
        {outside.length > 0 ? <RosterGrid people={outside} hints={hints} onTap={flip} picked={value.picked} /> : null}
      </View>
      <PaperBar
        state={value.state}
        onState={(state) => change((now) => ({ ...now, state }))}
        count={value.picked.length}
        onSend={send}
      />
    </View>
  )
}
