import { RECORDS_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { SESSION_KEY } from '@/cloud/query'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import type { MemberSession } from '@/session/useSession'
import { DuesRow } from './DuesRow'
import { LargeTextSetting } from './LargeTextSetting'
import { Messages } from './Messages'
import { OfficerLinks } from './OfficerLinks'
import { OwnYear } from './OwnYear'
import { PrivacySheet } from './PrivacySheet'
import { Self } from './Self'

/** 我的: who one is, one's year, how the phone shows it, and what is kept. */
export function Me({ session }: { session: MemberSession }) {
  const [privacy, setPrivacy] = useState(false)
  const now = new Date().toISOString()
  useRefresh(SESSION_KEY)
  return (
    <View>
      <Card>
        <Self session={session} now={now} />
        <OwnYear now={now} />
      </Card>
      <DuesRow />
      <Card flush>
        <ListRow mark="记" title="我的记录、意见建议" onClick={() => Taro.navigateTo({ url: RECORDS_PAGE })} />
      </Card>
      <Messages />
      <OfficerLinks permissions={session.permissions} />
      <LargeTextSetting />
      <Card flush>
        <ListRow title="个人信息说明" note="存什么、为什么、谁能看" onClick={() => setPrivacy(true)} />
      </Card>
      <PrivacySheet open={privacy} onClose={() => setPrivacy(false)} />
    </View>
  )
}
