import { opinionsPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type OpinionsBoard, useOpinions } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { FigureTiles } from '@/components/FigureTiles'
import { ListRow } from '@/components/ListRow'
import { Notice } from '@/components/Notice'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { StickyFoot } from '@/components/StickyFoot'
import { YearBoard } from '@/components/YearBoard'
import { type Opinion, opinionGroups, opinionNote, opinionTiles } from './opinionWords'
import './opinionsBoard.scss'

const PAGE = 20
const read = ({ recordId }: Opinion) => Taro.navigateTo({ url: recordPage(recordId) })

/** 意见建议 of a year: what waits first, and how long answers took. */
export function OpinionsPage({ start }: { start: number | undefined }) {
  useRefresh(['boards', 'opinions'])
  return (
    <YearBoard start={start} useBoard={useOpinions}>
      {(board) => <Opinions board={board} />}
    </YearBoard>
  )
}

function Opinions({ board }: { board: OpinionsBoard }) {
  const { year, of, answered, earlierOpen, opinions } = board
  const groups = opinionGroups(opinions)
  const [oldest] = groups.open
  return (
    <View>
      <View>
        {earlierOpen > 0 ? (
          <Notice
            actions={
              <Button small kind="ghost" onClick={() => Taro.redirectTo({ url: opinionsPage(year - 1) })}>
                去看
              </Button>
            }
          >
            {`${year - 1} 年还有 ${earlierOpen} 条没有答复。`}
          </Notice>
        ) : null}
      </View>
      {of === 0 ? (
        <Card>
          <EmptyState>{`${year} 年还没有人提意见建议。党员在“我的”里就能提，可以不留名；提了以后在这里答复。`}</EmptyState>
        </Card>
      ) : (
        <Card>
          <View className={`head opinions-head ${oldest ? 'late' : 'ok'}`}>
            {oldest ? `！还有 ${of - answered} 条等答复` : '✓ 每一条都答复了'}
          </View>
          <FigureTiles tiles={opinionTiles(board)} />
        </Card>
      )}
      <Group title="等答复" opinions={groups.open} note="等得最久的在前" late />
      <Group title="已答复" opinions={groups.answered} note={`${answered}/${of} 条`} />
      {/* Not in a node of its own: it would stick to that alone. */}
      {oldest ? (
        <StickyFoot>
          <Button onClick={() => read(oldest)}>答复等得最久的一条</Button>
        </StickyFoot>
      ) : null}
    </View>
  )
}

type GroupProps = { title: string; opinions: readonly Opinion[]; note: string; late?: boolean }

function Group({ title, opinions, note, late = false }: GroupProps) {
  if (opinions.length === 0) return null
  return (
    <View>
      <SectionTitle note={note}>{title}</SectionTitle>
      <Card flush>
        <Paged items={opinions} size={PAGE} unit="条">
          {(shown) =>
            shown.map((opinion) => (
              <ListRow
                key={opinion.recordId}
                title={opinion.title}
                note={opinionNote(opinion)}
                noteTone={late ? 'late' : undefined}
                onClick={() => read(opinion)}
              />
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}
