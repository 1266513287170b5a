import { recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { heldWords, noteLine, noteMark } from './noteWords'
import { type Note, useNotes } from './study'

type NotesProps = {
  year: number
  /** Whose; everybody's shared ones where nothing stands here. */
  memberId?: string
  empty: string
}

/** Notes of a year, the newest first, a page at a time. */
export function Notes({ year, memberId, empty }: NotesProps) {
  const isOwn = memberId !== undefined
  const { query, more, turning, turn } = useNotes(isOwn ? { year, memberId } : { year, shared: true })
  return (
    <Loaded query={query}>
      {(pages) => {
        const held = isOwn ? pages.reduce((sum, { cards }) => sum + cards.filter((card) => card.held).length, 0) : 0
        return (
          <View>
            <View>{held > 0 ? <Notice tone="plain">{heldWords(held)}</Notice> : null}</View>
            <Card flush>
              {pages[0]?.cards.length === 0 ? <EmptyState>{empty}</EmptyState> : null}
              {pages.map(({ cards }) => (
                <View key={cards[0]?.recordId ?? ''}>
                  {cards.map((note) => (
                    <Row key={note.recordId} note={note} isOwn={isOwn} />
                  ))}
                </View>
              ))}
            </Card>
            <View>
              {more ? (
                <Button kind="ghost" busy={turning} onClick={turn}>
                  更早的笔记
                </Button>
              ) : null}
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}

function Row({ note, isOwn }: { note: Note; isOwn: boolean }) {
  const mark = isOwn ? noteMark(note) : undefined
  return (
    <ListRow
      mark={<DayTile day={note.on} />}
      title={note.title}
      note={noteLine(note, isOwn)}
      right={mark ? <Chip tone={mark.tone}>{mark.words}</Chip> : undefined}
      onClick={() => Taro.navigateTo({ url: recordPage(note.recordId) })}
    />
  )
}
