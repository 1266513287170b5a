import { attended } from '@domain/attendance/attendance'
import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { nameWith } from '@/session/namesakes'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { MemberSession } from '@/session/useSession'
import { useDraft } from '@/storage/useDraft'
import { ConfirmFoot } from './ConfirmFoot'
import { FailedAttempts } from './FailedAttempts'
import { LateCheckIns } from './LateCheckIns'
import { OfflineCheckIns } from './OfflineCheckIns'
import { OpenPeople } from './OpenPeople'
import { PersonSheet } from './PersonSheet'
import { RecordedNames } from './RecordedNames'
import { SettleHead } from './SettleHead'
import {
  type AwayVerdict,
  type Choices,
  openPeople,
  type Proposal,
  proposalOf,
  type SettleBoard,
  type SettlePerson,
} from './sheetLines'
import { useConfirm, useSettle, useSettleBoard } from './useSettle'
import type { Verdict } from './verdict'
import './settle.scss'

type Me = MemberSession['member']

/** 确认名单: the end of an activity, in one confirm. */
export function SettleSheet({ activityId, me }: { activityId: string; me: Me }) {
  const query = useSettleBoard(activityId)
  useRefresh(['checkIn', 'board', { activityId }, 'settle'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(board) => <Sheet board={board} me={me} />}
    </Loaded>
  )
}

function Sheet({ board, me }: { board: SettleBoard; me: Me }) {
  const { activityId, phase, now, startsAt } = board
  if (phase === 'cancelled') return <EmptyState>这个活动已取消，没有名单要确认。</EmptyState>
  if (now < startsAt) {
    return (
      <EmptyState
        action="打开签到屏"
        onAction={() => Taro.redirectTo({ url: `/packages/activities/check-in/index?id=${activityId}` })}
      >
        {`活动还没有开始，${formatDateTime(startsAt, now)} 开始以后才能确认名单。`}
      </EmptyState>
    )
  }
  return <Begun board={board} me={me} />
}

function Begun({ board, me }: { board: SettleBoard; me: Me }) {
  const { activityId, people, settled } = board
  const draft = useDraft<Choices>(`sheet.settle:${activityId}`, {})
  const [shown, setShown] = useState<SettlePerson>()
  const act = useSettle(activityId)
  const hints = useNamesakeHints(people)
  const nameOf = ({ memberId, name }: SettlePerson) => nameWith(name, hints.get(memberId))
  const { confirm, busy, news } = useConfirm(activityId, draft.clear)
  const choices = draft.value
  const open = openPeople(people)

  const choose = (person: SettlePerson, verdict: Verdict) => {
    // Only who has no entry yet is settled; what is recorded is corrected at once.
    if (person.state === null && person.expected && !attended(verdict.state)) {
      draft.change((now) => ({ ...now, [person.memberId]: verdict as AwayVerdict }))
    } else act.enter({ person, verdict })
  }
  const came = (person: SettlePerson) => act.enter({ person, verdict: { state: 'present' } })

  return (
    <View>
      <SettleHead board={board} choices={choices} />
      <View>{news ? <News {...news} /> : null}</View>
      <View>
        {settled ? null : (
          <OfflineCheckIns
            board={board}
            nameOf={nameOf}
            onAway={(person) => act.enter({ person, verdict: { state: 'absent' } })}
          />
        )}
      </View>
      <LateCheckIns board={board} nameOf={nameOf} onAccept={(ones, yes) => act.accept({ people: ones, yes })} />
      <FailedAttempts board={board} nameOf={nameOf} onCame={came} />
      <OpenPeople
        people={open}
        nameOf={nameOf}
        choices={choices}
        me={me}
        onTap={setShown}
        onDecide={(person, grant) => act.decide({ person, grant })}
      />
      <ConfirmFoot board={board} choices={choices} busy={busy} onConfirm={confirm} />
      <RecordedNames people={people} nameOf={nameOf} settled={settled !== null} onTap={setShown} />
      <PersonSheet
        person={shown}
        title={shown ? nameOf(shown) : ''}
        proposed={shown && verdictNow(proposalOf(shown, choices))}
        onClose={() => setShown(undefined)}
        onChoose={choose}
      />
      <View>{settled ? <ToDoor activityId={activityId} /> : null}</View>
    </View>
  )
}

const verdictNow = (proposal: Proposal) => (proposal.kind === 'verdict' ? proposal.verdict : undefined)

/** What happened while the officer was looking at an older sheet. */
function News({ arrived, open }: { arrived: number; open: number }) {
  if (arrived + open === 0) return null
  return (
    <Card>
      <View {...spoken({ role: 'status' })}>
        {arrived > 0 ? <View>{`✓ 确认的时候有 ${arrived} 人刚刚签到，按签到登记。`}</View> : null}
        {open > 0 ? <View className="late">{`！还有 ${open} 人是刚加进名单的，请再确认一次。`}</View> : null}
      </View>
    </Card>
  )
}

function ToDoor({ activityId }: { activityId: string }) {
  return (
    <Button
      kind="ghost"
      onClick={() => Taro.navigateTo({ url: `/packages/activities/check-in/index?id=${activityId}&paper=1` })}
    >
      录入纸质签到
    </Button>
  )
}
