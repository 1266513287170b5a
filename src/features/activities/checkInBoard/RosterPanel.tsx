import { CustomWrapper, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { Button } from '@/components/Button'
import { SectionTitle } from '@/components/SectionTitle'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { Board } from './board'
import { MarkSheet } from './MarkSheet'
import { RosterGrid } from './RosterGrid'
import { figuresOf, splitPeople } from './roster'
import { useMark } from './useMark'

/** The roster, those who are missing first; a tap enters one person, the button the whole paper sheet. */
export function RosterPanel({ board, onPaper }: { board: Board; onPaper: () => void }) {
  const { activityId, people, phase } = board
  const [tapped, setTapped] = useState<string>()
  const [showOutside, setShowOutside] = useState(false)
  const { listed, outside } = useMemo(() => splitPeople(people), [people])
  const figures = useMemo(() => figuresOf(people), [people])
  const hints = useNamesakeHints(people)
  const mark = useMark(activityId)
  const tap = useCallback((memberId: string) => setTapped(memberId), [])
  const past = phase === 'past'
  const missing = figures.expected - figures.came - figures.away
  return (
    <View className="board-roster">
      <View className="row between board-roster-head">
        <View className="grow">
          <SectionTitle>
            {missing > 0 ? `${past ? '没登记的' : '还没到的'} ${missing} 人` : '应到的都登记了'}
          </SectionTitle>
          <View className="muted">
            {figures.observers > 0 ? `点名字登记 · 列席 ${figures.observers} 人` : '点名字登记'}
          </View>
        </View>
        <Button small kind="ghost" onClick={onPaper}>
          录入纸质签到
        </Button>
      </View>
      <CustomWrapper>
        <RosterGrid people={listed} hints={hints} onTap={tap} />
      </CustomWrapper>
      <View className="board-outside">
        {outside.length > 0 && !showOutside ? (
          <View className="row">
            <Button small kind="ghost" onClick={() => setShowOutside(true)}>
              {`登记列席（另有 ${outside.length} 人）`}
            </Button>
          </View>
        ) : null}
        {outside.length > 0 && showOutside ? <RosterGrid people={outside} hints={hints} onTap={tap} /> : null}
      </View>
      <View>{hasBegun(board) ? <SettleButton board={board} past={past} /> : null}</View>
      <MarkSheet
        person={people.find(({ memberId }) => memberId === tapped)}
        hint={hints.get(tapped ?? '')}
        method={past ? 'paper' : 'officer'}
        onClose={() => setTapped(undefined)}
        onMark={(entry) => mark({ ...entry, seen: people })}
      />
    </View>
  )
}

const hasBegun = ({ startsAt, clockAheadMs }: Board) => Date.now() + clockAheadMs >= Date.parse(startsAt)

/** The sheet's end: who did not come is confirmed on a page of its own. The main thing once the activity is over. */
function SettleButton({ board: { activityId, settled }, past }: { board: Board; past: boolean }) {
  return (
    <View className="board-settle">
      <Button
        kind={past && !settled ? 'primary' : 'ghost'}
        onClick={() => Taro.navigateTo({ url: `/packages/meetings/settle/index?id=${activityId}` })}
      >
        {settled ? '看已确认的名单' : '确认名单'}
      </Button>
    </View>
  )
}
