import { monthOf } from '@domain/calendar/beijing'
import { arrearsAdvice } from '@domain/dues/arrears'
import { rhythmLabels } from '@domain/dues/assessment'
import { yuan, yuanWords } from '@domain/dues/money'
import { livelihoodLabels, stateLabels } from '@domain/members/member'
import { DUES_COLLECT_PAGE } from '@domain/pages'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MemberDues } from '@/cloud/duesDesk'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { arrearsWords, monthOn, monthsWords } from '../words'

/** Who it is, what they pay a month and why, what is late, and the one thing to do. */
export function MemberHead({ dues, mayManage }: { dues: MemberDues; mayManage: boolean }) {
  const { name, livelihood, state, assessed, memberId, arrears, sums } = dues
  // Whoever left owes nothing any more but what is open.
  const mayPay = assessed !== null && (state === 'active' || arrears !== null || sums.missing > 0)
  return (
    <Card>
      <View className="row">
        <Avatar name={name} large />
        <View className="grow">
          <View className="title">{name}</View>
          <View className="muted">{livelihoodLabels[assessed?.livelihood ?? livelihood]}</View>
        </View>
        {state === 'active' ? null : <Chip>{stateLabels[state]}</Chip>}
      </View>
      <Monthly dues={dues} />
      <Late dues={dues} />
      <View>
        {mayManage && mayPay ? (
          <View className="duesboard-head-action">
            <Button onClick={() => Taro.navigateTo({ url: `${DUES_COLLECT_PAGE}?member=${memberId}` })}>
              登记交费
            </Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}

function Monthly({ dues: { assessed, today, state } }: { dues: MemberDues }) {
  if (!assessed) {
    return (
      <View className="duesboard-said duesboard-monthly">
        {state === 'active' ? '还没有核定每月交多少' : '没有在本支部核定过党费'}
      </View>
    )
  }
  const { from, fen, rhythm, words } = assessed
  const begins = from > monthOf(today) ? `从${monthOn(from, today)}起，` : ''
  return (
    <View className="duesboard-said duesboard-monthly">
      <View>
        <Text>{`${begins}每月 `}</Text>
        <Text className="duesboard-sum">{yuan(fen)}</Text>
        <Text> 元</Text>
      </View>
      <View className="small">{words}</View>
      <View className="muted">{`从${monthOn(from, today)}起 · ${rhythmLabels[rhythm]}`}</View>
    </View>
  )
}

function Late({ dues: { arrears, today } }: { dues: MemberDues }) {
  if (!arrears) return null
  const months = monthsWords(
    arrears.open.map(({ month }) => month),
    today,
  )
  return (
    <View className="duesboard-monthly">
      <View>{`${arrears.step >= 3 ? '！' : '○ '}${arrearsWords(arrears)}`}</View>
      <View className="muted">{`${months}，共 ${yuanWords(arrears.fen)}`}</View>
      <View className={arrears.step === 6 ? 'duesboard-advice duesboard-advice-rule' : 'duesboard-advice'}>
        {arrearsAdvice(arrears.step)}
      </View>
    </View>
  )
}
