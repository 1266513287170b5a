import { type Instant, lastDayOfMonth, monthOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { yuan } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { DUES_COLLECT_PAGE, duesRoundPage } from '@domain/pages'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DuesBoard } from '@/cloud/duesDesk'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { type BoardMonth, shareOf } from './monthWords'

/** This month: owed, registered, how many have paid, and the one thing to do. */
export function MonthHead({ board, mayManage }: { board: DuesBoard; mayManage: boolean }) {
  const { today, year, months, unassessed, members } = board
  const month = months.find((one) => one.month === monthOf(today))
  if (!month || (month.members === 0 && unassessed.length === members)) {
    return <Unassessed year={year} members={members} mayManage={mayManage} />
  }
  return (
    <Card>
      <View className="row between">
        <View className="head">{`${shortMonthWords(month.month)}党费`}</View>
        <View className="muted">{collectionWords(board, new Date().toISOString())}</View>
      </View>
      <Figures month={month} />
      <View>
        {mayManage ? (
          <View className="duesboard-head-action">
            <Button onClick={() => Taro.navigateTo({ url: DUES_COLLECT_PAGE })}>收党费</Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}

/** The day of this month on which dues are collected. */
function collectionWords({ collectionDay, today }: DuesBoard, now: Instant): string {
  if (collectionDay === null) return ''
  const last = lastDayOfMonth(monthOf(today))
  const day = `${today.slice(0, 8)}${collectionDay < 10 ? '0' : ''}${collectionDay}`
  return `收缴日 ${formatDay(day > last ? last : day, now)}`
}

function Figures({ month }: { month: BoardMonth }) {
  const { owed, paid, members, complete, unassessed } = month
  const all = members > 0 && complete === members
  return (
    <View>
      <View className="row wrap duesboard-figures">
        <Figure label="应交" fen={owed} />
        <Figure label="已登记" fen={paid} />
      </View>
      <Progress
        bare
        label="已登记"
        figure={`${yuan(paid)}/${yuan(owed)} 元`}
        share={shareOf(month)}
        tone={all ? 'ok' : 'gold'}
      />
      <View className={all ? 'small ok duesboard-complete' : 'small duesboard-complete'}>
        {all ? `✓ ${complete}/${members} 人交齐` : `${complete}/${members} 人交齐，还差 ${members - complete} 人`}
      </View>
      <View>
        {unassessed > 0 ? <View className="muted">{`另有 ${unassessed} 人还没有核定，没有算在里面`}</View> : null}
      </View>
    </View>
  )
}

function Figure({ label, fen }: { label: string; fen: number }) {
  return (
    <View className="grow">
      <View className="muted">{label}</View>
      <View className="duesboard-sum">
        {yuan(fen)}
        <Text className="small"> 元</Text>
      </View>
    </View>
  )
}

function Unassessed({ year, members, mayManage }: { year: number; members: number; mayManage: boolean }) {
  return (
    <Card>
      <View className="head">还没有核定党费</View>
      <View className="muted duesboard-complete">
        {`${members} 名党员都还没有核定每月交多少。核定以后，这里显示应交多少、谁交了、谁还没交。`}
      </View>
      <View>
        {mayManage ? (
          <View className="duesboard-head-action">
            <Button onClick={() => Taro.navigateTo({ url: duesRoundPage(year) })}>核定每人交多少</Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}
