import { formatShortDay } from '@domain/calendar/format'
import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type LettersBoard, useLetters } from '@/cloud/recordBoards'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Progress } from '@/components/Progress'
import { SectionTitle } from '@/components/SectionTitle'
import { StickyFoot } from '@/components/StickyFoot'
import { YearBoard } from '@/components/YearBoard'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { Chain } from './Chain'
import { aboveWords, chainOf, gapsOf, letterNote } from './chain'
import './lettersBoard.scss'
import { Missing } from './Missing'

const begin = () => Taro.navigateTo({ url: newRecordPage('responsibilityLetter') })

/** 责任书 of a year: what is missing first, then the chain, then letter by letter. */
export function LettersPage({ start }: { start: number | undefined }) {
  useRefresh(['signing', 'letters'])
  return (
    <YearBoard start={start} useBoard={useLetters}>
      {(board) => <Letters board={board} />}
    </YearBoard>
  )
}

function Letters({ board }: { board: LettersBoard }) {
  const hints = useNamesakeHints(board.places)
  const { year, of, done, letters } = board
  if (letters.length === 0)
    return (
      <Card>
        <EmptyState action="登记责任书" onAction={begin}>
          {`${year} 年还没有责任书。从上往下一级一级签：先登记书记和上级签的，再登记书记和支委、支委和党员签的。`}
        </EmptyState>
      </Card>
    )
  const gaps = gapsOf(board, hints)
  const whole = done === of
  return (
    <View>
      <Card>
        <View className={`head letters-head ${whole ? 'ok' : 'late'}`}>
          {whole ? '✓ 一级一级都签到了' : `！还有 ${of - done} 人没有签齐`}
        </View>
        <Progress
          label="责任书签齐"
          figure={`${done}/${of} 人`}
          share={of > 0 ? done / of : 0}
          tone={whole ? 'ok' : 'gold'}
        />
      </Card>
      <Missing links={gaps.links} without={gaps.without} />
      <Chain above={aboveWords(board)} layers={chainOf(board, hints)} />
      <SectionTitle note={`${letters.length} 份`}>每一份责任书</SectionTitle>
      <Card flush>
        {letters.map((letter) => (
          <ListRow
            key={letter.recordId}
            title={letter.title}
            note={`${formatShortDay(letter.on)} · ${letterNote(letter)}`}
            right={`${letter.signed === letter.of ? '✓ ' : ''}${letter.signed}/${letter.of}`}
            onClick={() => Taro.navigateTo({ url: recordPage(letter.recordId) })}
          />
        ))}
      </Card>
      <StickyFoot>
        <Button onClick={begin}>登记责任书</Button>
      </StickyFoot>
    </View>
  )
}
