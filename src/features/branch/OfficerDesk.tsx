import { dayOf } from '@domain/calendar/beijing'
import { REQUESTS_PAGE } from '@domain/pages'
import type { Permission } from '@domain/permissions'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { desk } from '@/cloud/client'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { attendanceTotals } from './attendanceTotals'

const go = (url: string) => () => {
  Taro.navigateTo({ url })
}

/** The entrances to an officer's work, each for whoever may. Nothing at all for the others. */
export function OfficerDesk({ permissions }: { permissions: readonly Permission[] }) {
  const mayRead = permissions.includes('register.read')
  const mayManage = permissions.includes('members.manage')
  const maySet = permissions.includes('branch.manage')
  if (!mayRead && !mayManage && !maySet) return <View />
  return (
    <View>
      <SectionTitle>支部工作</SectionTitle>
      <Card flush>
        {mayRead ? <RegisterEntrance /> : null}
        {mayManage ? <RosterEntrances /> : null}
        {maySet ? (
          <ListRow
            mark="设"
            title="支部设置"
            note="邀请码、固定党日、党小组、年度封存"
            onClick={go('/packages/members/settings/index')}
          />
        ) : null}
      </Card>
    </View>
  )
}

function RegisterEntrance() {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const register = useQuery({
    queryKey: ['attendance', 'register', { year }],
    queryFn: () => desk.attendance.register.query({ year }),
  })
  const totals = register.data && attendanceTotals(register.data.rows)
  return (
    <ListRow
      mark="勤"
      title="考勤总表"
      note={totals ? totals.words : '每人每次的出席情况'}
      right={totals && totals.open > 0 ? <Chip tone="late">{`${totals.open} 人次未登记`}</Chip> : undefined}
      onClick={go('/packages/register/attendance/index')}
    />
  )
}

function RosterEntrances() {
  const requests = useQuery({ queryKey: ['binding', 'list'], queryFn: () => desk.binding.list.query() })
  const waiting = requests.data?.length
  return (
    <>
      <ListRow mark="册" title="名册" note="党员信息、导入、邀请" onClick={go('/packages/members/roster/index')} />
      <ListRow
        mark="申"
        title="加入支部的申请"
        note={waiting === 0 ? '没有等待核对的申请' : '核对是谁，通过后可用'}
        right={waiting ? <Chip tone="late">{`${waiting} 人等待`}</Chip> : undefined}
        onClick={go(REQUESTS_PAGE)}
      />
    </>
  )
}
