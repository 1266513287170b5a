import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { desk } from '@/cloud/client'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { Invitation } from './Invitation'
import { SettingsForm } from './SettingsForm'
import { SETTINGS_KEY } from './settingsKey'

/** 支部设置: the invitation code, the branch's name and its groups. */
export function BranchSettings() {
  // A code is not kept on the phone.
  const settings = useQuery({
    queryKey: SETTINGS_KEY,
    queryFn: () => desk.branch.settings.query(),
    meta: { keep: false },
  })
  return (
    <Loaded query={settings} skeleton={<Skeleton lines={6} />}>
      {({ name, groups, invitation }) => (
        <View>
          <Invitation code={invitation} branchName={name} />
          <SettingsForm key={JSON.stringify({ name, groups })} branchName={name} groups={groups} />
        </View>
      )}
    </Loaded>
  )
}
