import { type Permission, permissions } from '@domain/permissions'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { forgetDoors } from '@/cloud/door'
import { forgetAnswers } from '@/cloud/query'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { type MemberSession, useSession } from './useSession'

const BIND_PAGE = '/packages/members/bind/index'

type MemberOnlyProps = {
  children: (session: MemberSession) => ReactNode
  /** What the page is for: whoever comes by a link without it is told so. The cloud refuses in any case. */
  permission?: Permission
}

/** Draws its content for members of a branch. A visitor is taken to the one page that is for them. */
export function MemberOnly({ children, permission }: MemberOnlyProps) {
  const query = useSession()
  const kind = query.data?.kind
  useEffect(() => {
    if (kind === 'visitor' || kind === 'left') {
      forgetAnswers()
      forgetDoors()
    }
    if (kind === 'visitor') Taro.reLaunch({ url: BIND_PAGE })
  }, [kind])
  return (
    <Loaded query={query}>
      {(session) => {
        if (session.kind === 'member') {
          if (!permission || session.permissions.includes(permission)) return children(session)
          return <EmptyState>{`这一页是给支部委员用的（${permissions[permission].label}）。`}</EmptyState>
        }
        if (session.kind === 'visitor') return null
        return (
          <EmptyState action="加入支部" onAction={() => Taro.navigateTo({ url: BIND_PAGE })}>
            {`${session.name}，您已不在本支部。如有疑问，请联系支部的组织委员；要加入别的支部或回到本支部，请点下面。`}
          </EmptyState>
        )
      }}
    </Loaded>
  )
}
