import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { usePartyDays } from '@/cloud/partyDays'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import type { MemberSession } from '@/session/useSession'
import { PartyDayRow } from './PartyDayRow'

/**
 * What the branch's fixed Party day asks of an officer: the months that still lack theirs, or, where it is not set, to set it.
 * Drawn for those who plan alone, and never waited for: the first screen does without.
 */
export function PartyDaysToPlan({ session }: { session: MemberSession }) {
  const { permissions } = session
  const { data } = usePartyDays(permissions.includes('activities.manage'))
  return <View>{data ? contentOf(data, permissions.includes('branch.manage')) : null}</View>
}

function contentOf({ rule, proposals }: NonNullable<ReturnType<typeof usePartyDays>['data']>, sets: boolean) {
  if (rule === null) return sets ? <NotSet /> : null
  if (proposals.length === 0) return null
  return (
    <View>
      <SectionTitle>固定党日</SectionTitle>
      <Card flush>
        {proposals.map((proposal) => (
          <PartyDayRow key={proposal.month} proposal={proposal} />
        ))}
      </Card>
    </View>
  )
}

function NotSet() {
  return (
    <Card flush>
      <ListRow
        mark="党"
        title="设置固定党日"
        note="设好以后，每月自动提醒安排"
        onClick={() => Taro.navigateTo({ url: '/packages/members/party-day/index' })}
      />
    </Card>
  )
}
