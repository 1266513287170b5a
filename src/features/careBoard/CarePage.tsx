import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CareBoard, useCare } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Notice } from '@/components/Notice'
import { Paged } from '@/components/Paged'
import { Progress } from '@/components/Progress'
import { SectionTitle } from '@/components/SectionTitle'
import { StickyFoot } from '@/components/StickyFoot'
import { YearBoard } from '@/components/YearBoard'
import { CareRow } from './CareRow'
import { type CarePerson, careGroups } from './careWords'
import './careBoard.scss'

const add = () => Taro.navigateTo({ url: newRecordPage('careEntry') })
const PAGE = 15

/** 关怀名单 of a year: who has not been visited comes first. */
export function CarePage({ start }: { start: number | undefined }) {
  useRefresh(['boards', 'care'])
  return (
    <View>
      <Notice tone="plain">这一页只有书记、副书记和组织委员看得到。不写病情和家庭隐私。</Notice>
      <YearBoard start={start} useBoard={useCare}>
        {(board) => <Care board={board} />}
      </YearBoard>
    </View>
  )
}

function Care({ board: { year, today, people } }: { board: CareBoard }) {
  if (people.length === 0)
    return (
      <Card>
        <EmptyState action="加入名单" onAction={add}>
          {`${year} 年的关怀名单上还没有人。生活困难的、年老的、长期在外的党员，加进来以后提醒支部每年去看望一次。`}
        </EmptyState>
      </Card>
    )
  const { open, visited, over } = careGroups(people, today)
  const of = open.length + visited.length
  return (
    <View>
      <Card>
        <View className={`head care-head ${open.length > 0 ? 'late' : 'ok'}`}>
          {open.length > 0 ? `！还有 ${open.length} 人没有走访` : `✓ ${year} 年都走访到了`}
        </View>
        <Progress
          label="走访慰问"
          figure={`${visited.length}/${of} 人`}
          share={of > 0 ? visited.length / of : 1}
          tone={open.length > 0 ? 'gold' : 'ok'}
        />
      </Card>
      <Group title="还没走访的" people={open} canVisit />
      <Group title="走访过的" people={visited} canVisit />
      <Group title="已不用再关怀的" people={over} />
      <StickyFoot>
        <Button onClick={add}>加入名单</Button>
      </StickyFoot>
    </View>
  )
}

function Group({
  title,
  people,
  canVisit = false,
}: {
  title: string
  people: readonly CarePerson[]
  canVisit?: boolean
}) {
  if (people.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${people.length} 人`}>{title}</SectionTitle>
      <Card flush>
        <Paged items={people} size={PAGE} unit="人">
          {(shown) => shown.map((person) => <CareRow key={person.recordId} person={person} canVisit={canVisit} />)}
        </Paged>
      </Card>
    </View>
  )
}
