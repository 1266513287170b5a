import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type DevelopmentBoard, useDevelopment } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { Paged } from '@/components/Paged'
import { Skeleton } from '@/components/Skeleton'
import { StickyFoot } from '@/components/StickyFoot'
import { thisYear } from '@/components/YearBoard'
import { CandidateCard } from './CandidateCard'
import { inOrder } from './developmentWords'

const begin = () => Taro.navigateTo({ url: newRecordPage('developmentStep') })
const PAGE = 10

/** 发展党员, as it stands today: it goes on over years, so there is no year to choose. */
export function DevelopmentPage({ start }: { start: number | undefined }) {
  const query = useDevelopment(start ?? thisYear())
  useRefresh(['boards', 'development'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(board) => <Development board={board} />}
    </Loaded>
  )
}

function Development({ board: { people } }: { board: DevelopmentBoard }) {
  if (people.length === 0)
    return (
      <Card>
        <EmptyState action="登记第一步" onAction={begin}>
          还没有登记发展党员的步骤。有人递交入党申请书，就从那一天记起；以后每走一步记一条，这里会算好下一步和期限。
        </EmptyState>
      </Card>
    )
  return (
    <View>
      <Notice tone="plain">只记哪天走了哪一步，不写政审内容。间隔和期限只是提醒，不会拦您登记。</Notice>
      <Paged items={inOrder(people)} size={PAGE} unit="人">
        {(shown) => shown.map((person) => <CandidateCard key={person.name} person={person} />)}
      </Paged>
      <StickyFoot>
        <Button onClick={begin}>登记一步</Button>
      </StickyFoot>
    </View>
  )
}
