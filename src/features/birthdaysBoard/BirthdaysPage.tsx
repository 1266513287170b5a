import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type BirthdaysBoard, useBirthdays } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { StickyFoot } from '@/components/StickyFoot'
import { thisYear } from '@/components/YearBoard'
import { useBranchNamesakes } from '@/session/useNamesakeHints'
import { BirthdayRow } from './BirthdayRow'
import { type Birthday, birthdayGroups } from './birthdayWords'

const PAGE = 15

/** 政治生日 of these weeks: whose it is now, whose comes, whose was marked. */
export function BirthdaysPage({ start }: { start: number | undefined }) {
  const query = useBirthdays(start ?? thisYear())
  useRefresh(['boards', 'birthdays'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(board) => <Birthdays board={board} />}
    </Loaded>
  )
}

function Birthdays({ board }: { board: BirthdaysBoard }) {
  const { today, days, pastDays } = board
  const { now, later, marked } = birthdayGroups(board)
  if (now.length + later.length + marked.length === 0)
    return (
      <Card>
        <EmptyState>
          {`前 ${pastDays} 天和今后 ${days} 天里没有人过政治生日。入党时间不全的，请在名册里补上，这里才会提醒。`}
        </EmptyState>
      </Card>
    )
  const together = () =>
    Taro.navigateTo({ url: newRecordPage('politicalBirthday', { people: now.map(({ memberId }) => memberId) }) })
  return (
    <View>
      <Group title="本月和刚过的，还没记" people={now} today={today} />
      <Group title={`接下来（${days} 天内）`} people={later} today={today} />
      <Group title="已经记了的" people={marked} today={today} />
      {/* Not in a node of its own: it would stick to that alone. */}
      {now.length > 1 ? (
        <StickyFoot note="一起过的，一条记录就够">
          <Button onClick={together}>{`给这 ${now.length} 人一起记`}</Button>
        </StickyFoot>
      ) : null}
    </View>
  )
}

function Group({ title, people, today }: { title: string; people: readonly Birthday[]; today: string }) {
  const hints = useBranchNamesakes()
  if (people.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${people.length} 人`}>{title}</SectionTitle>
      <Card flush>
        <Paged items={people} size={PAGE} unit="人">
          {(shown) =>
            shown.map((one) => (
              <BirthdayRow key={one.memberId} birthday={one} today={today} hint={hints.get(one.memberId)} />
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}
