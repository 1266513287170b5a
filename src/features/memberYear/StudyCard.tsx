import { STUDY_PAGE } from '@domain/pages'
import { restWords } from '@domain/study/study-words'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { SectionTitle } from '@/components/SectionTitle'
import { StudyFigures } from '@/components/StudyFigures'
import type { YearSheet } from './sheet'

/** Study, and of leading cadres the organisational life as ordinary members. */
export function StudyCard({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const { study, doubleLife, year, today, state } = sheet
  return (
    <View>
      <SectionTitle>学习</SectionTitle>
      <Card>
        <StudyFigures study={study} />
        <View>
          {doubleLife ? (
            <View className="year-double">
              <Progress
                label="双重组织生活"
                figure={`${doubleLife.done}/${doubleLife.of} 次`}
                share={doubleLife.done / doubleLife.of}
                tone={doubleLife.done >= doubleLife.of ? 'ok' : 'gold'}
              />
            </View>
          ) : null}
        </View>
        <View>{state === 'active' ? <View className="muted">{restWords(study, year, today)}</View> : null}</View>
        <View>
          {isOwn ? (
            <View className="year-more">
              <Button small kind="ghost" onClick={() => Taro.navigateTo({ url: STUDY_PAGE })}>
                看学习和笔记
              </Button>
            </View>
          ) : null}
        </View>
      </Card>
    </View>
  )
}
