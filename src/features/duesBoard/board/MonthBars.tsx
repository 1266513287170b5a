import { type Month, monthOf } from '@domain/calendar/beijing'
import { yuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { Text, View } from '@tarojs/components'
import type { DuesBoard } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { EmptyState } from '@/components/EmptyState'
import { Progress } from '@/components/Progress'
import { monthsWords } from '../words'
import { type BoardMonth, closingWords, lookOf, shareOf, yearSums } from './monthWords'

/** Twelve months: paid against owed, how many have paid, and whether it was handed over. */
export function MonthBars({ board: { months, today, year } }: { board: DuesBoard }) {
  const now = monthOf(today)
  if (months.every(({ members, received }) => members === 0 && received === 0)) {
    return (
      <Card>
        <EmptyState>{`${year} 年没有党费记录。`}</EmptyState>
      </Card>
    )
  }
  const asked = months.filter((month) => lookOf(month, now) !== 'none')
  const empty = months.filter((month) => !asked.includes(month)).map(({ month }) => month)
  const { owed, paid, extra } = yearSums(months, now)
  return (
    <Card>
      <View className="duesboard-sums duesboard-year-sums">
        <View>{`到期应交 ${yuanWords(owed)}`}</View>
        <View>{`已登记 ${yuanWords(paid)}`}</View>
        {extra === 0 ? null : <View className="muted">{`另有自愿多交 ${yuanWords(extra)}`}</View>}
      </View>
      <View>
        {empty.length > 0 ? (
          <View className="duesboard-month muted">{`${monthsWords(empty, `${year}-01-01`)}没有人要交`}</View>
        ) : null}
        {asked.map((month) => (
          <MonthBar key={month.month} month={month} now={now} />
        ))}
      </View>
    </Card>
  )
}

function MonthBar({ month, now }: { month: BoardMonth; now: Month }) {
  const { owed, paid, members, complete, closing } = month
  const look = lookOf(month, now)
  const { problem, since } = closingWords(month)
  const label = shortMonthWords(month.month)
  const begun = look !== 'ahead' || paid > 0
  return (
    <View className="duesboard-month">
      <View className="duesboard-month-line">
        <Text className="duesboard-month-name">{label}</Text>
        <Text className={begun ? 'duesboard-month-sum' : 'duesboard-month-sum muted'}>
          {begun ? `${yuan(paid)}/${yuan(owed)} 元` : `应交 ${yuanWords(owed)}`}
        </Text>
        <Text className={look === 'complete' ? 'small ok' : 'muted'}>
          {look === 'ahead' ? '还没到' : `${look === 'complete' ? '✓ ' : ''}${complete}/${members} 人`}
        </Text>
        {closing ? <Chip tone={problem ? 'gold' : 'ok'}>{problem ? '！封账' : '✓ 封账'}</Chip> : null}
      </View>
      {begun ? (
        <Progress
          bare
          label={`${label}已登记`}
          figure={`${yuan(paid)}/${yuan(owed)} 元`}
          share={shareOf(month)}
          tone={look === 'complete' ? 'ok' : 'gold'}
        />
      ) : null}
      {problem ? <View className="small late duesboard-month-word">{`！${problem}`}</View> : null}
      {since ? <View className="muted duesboard-month-word">{since}</View> : null}
    </View>
  )
}
