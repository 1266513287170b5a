import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import './Notice.scss'

type NoticeProps = {
  children: string
  /** `late` for what wants doing, `ok` for what is in order, `plain` for what is only to be known. */
  tone?: 'late' | 'gold' | 'ok' | 'plain'
  /** What can be done about it: small buttons. */
  actions?: ReactNode
  /** In a card, under something else. */
  inside?: boolean
  /** Read out at once. */
  alert?: boolean
}

const SIGNS = { late: '！', gold: '', ok: '✓ ', plain: '' } as const

/** Something to know before going on, with its sign and what can be done about it. */
export function Notice({ children, tone = 'late', actions, inside = false, alert = false }: NoticeProps) {
  return (
    <View
      className={`notice notice-${tone}${inside ? ' notice-inside' : ''}`}
      {...(alert ? spoken({ role: 'alert' }) : {})}
    >
      <View className="typed">{`${SIGNS[tone]}${children}`}</View>
      {actions ? <View className="row wrap notice-actions">{actions}</View> : null}
    </View>
  )
}
