import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { spoken } from '@/a11y/spoken'
import { Loaded } from '@/components/Loaded'
import { type Session, useSession } from '@/session/useSession'
import { JoinForm } from './JoinForm'
import { askSessionAgain, toToday } from './toToday'
import { WaitingForApproval } from './WaitingForApproval'
import './joining.scss'

/** What a visitor sees, and nothing else: the form, or how the request stands. A member is taken on to 今日. */
export function JoinBranch() {
  const query = useSession()
  const isMember = query.data?.kind === 'member'
  useEffect(() => {
    if (isMember) toToday()
  }, [isMember])
  useDidShow(() => {
    // What the phone kept may be older than the officer's decision.
    askSessionAgain()
  })
  return <Loaded query={query}>{(session) => <Joining session={session} />}</Loaded>
}

function Joining({ session }: { session: Session }) {
  if (session.kind === 'member') return null
  const request = session.kind === 'visitor' ? session.request : null
  if (request?.state === 'waiting') return <WaitingForApproval name={request.name} at={request.at} />
  return (
    <View>
      <JoinForm refused={request?.state === 'refused'} />
      <View
        className="joining-claim"
        onClick={() => Taro.navigateTo({ url: '/packages/members/claim/index' })}
        {...spoken({ role: 'button' })}
      >
        部署后第一次使用？用开通码建立支部 ›
      </View>
    </View>
  )
}
