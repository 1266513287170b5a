import type { Role } from '@domain/members/member'
import { newRecordPage } from '@domain/record-pages'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { SectionTitle } from '@/components/SectionTitle'
import { StickyFoot } from '@/components/StickyFoot'
import { go } from '../go'
import { EnterSheet } from '../home/EnterSheet'
import type { RecordCard } from '../reading'
import { emptyWords, enteredHere, type RecordFilter } from './listAsked'
import { monthsOf } from './listWords'
import { RecordRow } from './RecordRow'

type CardsProps = {
  pages: readonly { cards: RecordCard[]; closed: boolean; more: boolean }[]
  kinds: readonly RecordKindId[]
  filter: RecordFilter
  year: number
  role: Role
}

/** The records read so far by month. Each page stands under a node of its own, so that more of them only add to it. */
export function Cards({ pages, kinds, filter, year, role }: CardsProps) {
  const [asking, setAsking] = useState(false)
  const closed = pages[0]?.closed ?? false
  const enters = closed ? [] : enteredHere(role, kinds)
  const [only] = enters
  const enter = () => (enters.length === 1 && only ? go(newRecordPage(only))() : setAsking(true))
  const verb = kinds.length === 1 && only ? `登记${kindOf(only).label}` : '登记'
  const isEmpty = (pages[0]?.cards.length ?? 0) === 0
  return (
    <View>
      <View>
        {monthsOf(pages.map(({ cards }) => cards)).map((months, page) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place; what is read again is drawn in place
          <View key={page}>
            {months.map(({ month, label, cards }) => (
              <View key={month}>
                {label ? <SectionTitle>{label}</SectionTitle> : null}
                <Card flush>
                  {cards.map((card) => (
                    <RecordRow key={card.recordId} card={card} several={kinds.length !== 1} />
                  ))}
                </Card>
              </View>
            ))}
          </View>
        ))}
      </View>
      <View>{isEmpty ? <EmptyState>{emptyWords(kinds, filter, year)}</EmptyState> : null}</View>
      <View>{closed ? <View className="muted center">{`${year} 年已经封存，只能查看。`}</View> : null}</View>
      {enters.length > 0 && filter !== 'waiting' ? (
        <StickyFoot>
          <Button onClick={enter}>{verb}</Button>
        </StickyFoot>
      ) : null}
      <EnterSheet open={asking} kinds={enters} onClose={() => setAsking(false)} />
    </View>
  )
}
