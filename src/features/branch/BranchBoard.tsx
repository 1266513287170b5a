import { RECORDS_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useNames } from '@/cloud/names'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import type { MemberSession } from '@/session/useSession'
import { BranchHead } from './BranchHead'
import { BranchPeople } from './BranchPeople'
import { OfficerDesk } from './OfficerDesk'
import { YearChart } from './YearChart'
import { YearList } from './YearList'

/** 支部: who it is, what it did this year, who is in it; officers find their work here. */
export function BranchBoard({ session }: { session: MemberSession }) {
  const names = useNames()
  useRefresh(
    ['members', 'names'],
    ['list', 'read'],
    ['activities', 'list'],
    ['attendance', 'register'],
    ['binding', 'list'],
  )
  return (
    <View>
      <BranchHead branch={session.branch} members={names.data} />
      <YearList />
      <YearChart />
      <Card flush>
        <ListRow
          mark="记"
          title="支部记录"
          note="谈心、走访、计划、承诺书等"
          onClick={() => Taro.navigateTo({ url: RECORDS_PAGE })}
        />
      </Card>
      <OfficerDesk permissions={session.permissions} />
      <Loaded query={names}>{(members) => <BranchPeople members={members} groups={session.branch.groups} />}</Loaded>
    </View>
  )
}
