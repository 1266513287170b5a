import { formatDateTime } from '@domain/calendar/format'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useCallback, useMemo, useState } from 'react'
import { desk } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { useBranchNamesakes } from '@/session/useNamesakeHints'
import type { MemberSession } from '@/session/useSession'
import { LeaveRow } from './LeaveRow'
import { RefuseSheet } from './RefuseSheet'
import { byActivity, type LeaveLine, lineKey, withDecided } from './requests'
import { useDecisions } from './useDecisions'
import './leaveRequests.scss'

const NOTHING = '没有等您批的请假。有人请假时，“今日”的“待我处理”里会出现。'
const PAGE = 20

/** 批请假: all that waits, or everything asked about one activity; each answered from its row. */
export function LeaveRequests({ activityId, me }: { activityId?: string; me: MemberSession['member'] }) {
  const query = useQuery({
    queryKey: ['leave', 'list', { activityId }],
    queryFn: () => desk.leave.list.query({ activityId }),
    staleTime: 0,
  })
  useRefresh(['leave', 'list'])
  return (
    <Loaded query={query}>
      {(lines) =>
        lines.length === 0 ? (
          <Card>
            <EmptyState>{activityId ? '这次活动没有人请假。' : NOTHING}</EmptyState>
          </Card>
        ) : (
          <Requests lines={lines} me={me} />
        )
      }
    </Loaded>
  )
}

function Requests({ lines, me }: { lines: readonly LeaveLine[]; me: MemberSession['member'] }) {
  const [now] = useState(() => new Date().toISOString())
  const [refusing, setRefusing] = useState<LeaveLine>()
  const { decided, decide } = useDecisions()
  const hints = useBranchNamesakes()
  const grant = useCallback((line: LeaveLine) => decide(line, true), [decide])
  // In the order as it was read: a row that moved when it was answered would put another one under the finger.
  const groups = useMemo(() => byActivity(lines), [lines])
  return (
    <View>
      {groups.map((group) => (
        <View key={group.activityId}>
          <SectionTitle>{group.title}</SectionTitle>
          <View className="muted leave-when">{formatDateTime(group.startsAt, now)}</View>
          <Card flush>
            <Paged items={withDecided(group.lines, decided)} size={PAGE} unit="人">
              {(shown) =>
                shown.map((line) => (
                  <LeaveRow
                    key={lineKey(line)}
                    line={line}
                    hint={hints.get(line.memberId)}
                    me={me}
                    now={now}
                    onGrant={grant}
                    onRefuse={setRefusing}
                  />
                ))
              }
            </Paged>
          </Card>
        </View>
      ))}
      <RefuseSheet
        line={refusing}
        onClose={() => setRefusing(undefined)}
        onRefuse={(line, answer) => decide(line, false, answer)}
      />
    </View>
  )
}
