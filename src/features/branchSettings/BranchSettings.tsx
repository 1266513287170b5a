import { View } from '@tarojs/components'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { Invitation } from './Invitation'
import { MoreSettings } from './MoreSettings'
import { SettingsForm } from './SettingsForm'
import { useSettings } from './settings'

/** 支部设置: the invitation code, what has a page of its own, the branch's name and its groups. */
export function BranchSettings() {
  const settings = useSettings()
  return (
    <Loaded query={settings} skeleton={<Skeleton lines={6} />}>
      {({ name, groups, invitation, partyDay, closedYears = [] }) => (
        <View>
          <Invitation code={invitation} branchName={name} />
          <MoreSettings partyDay={partyDay} closedYears={closedYears} />
          <SettingsForm key={JSON.stringify({ name, groups })} branchName={name} groups={groups} />
        </View>
      )}
    </Loaded>
  )
}
