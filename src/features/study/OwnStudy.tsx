import { dayOf } from '@domain/calendar/beijing'
import { OWN_YEAR_PAGE } from '@domain/pages'
import { newRecordPage } from '@domain/record-pages'
import { restWords } from '@domain/study/study-words'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { FilterChips } from '@/components/FilterChips'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { StudyFigures } from '@/components/StudyFigures'
import { YearSwitch } from '@/components/YearSwitch'
import { Absences } from './Absences'
import { absencesOf } from './absences'
import { Notes } from './Notes'
import { notesWords } from './noteWords'
import { type OwnYear, useOwnYear } from './study'
import './study.scss'

type Tab = 'mine' | 'shared'

const TABS = [
  { value: 'mine', label: '我的笔记' },
  { value: 'shared', label: '大家的笔记' },
] as const satisfies readonly { value: Tab; label: string }[]

const EMPTY: Record<Tab, string> = {
  mine: '还没有笔记。学了什么，写几句话就行，贴个链接、拍张手写的也可以。',
  shared: '还没有人把笔记给大家看。写笔记时打开“给大家看”，就会在这里。',
}

/** 学习: how far one is, what is open, and the notes. */
export function OwnStudy() {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [tab, setTab] = useState<Tab>('mine')
  const own = useOwnYear(year)
  useRefresh(['study', 'mine'], ['records', 'list'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear} onChange={setYear} />
      <Loaded query={own} skeleton={<Skeleton lines={8} />}>
        {(answer) => (
          <View>
            <Figures own={answer} thisYear={thisYear} />
            <View className="study-write">
              <Button onClick={() => Taro.navigateTo({ url: newRecordPage('studyNote') })}>写笔记</Button>
            </View>
            <View>
              <Absences key={year} absences={absencesOf(answer)} />
            </View>
            <FilterChips filters={TABS} value={tab} onChange={setTab} />
            <Notes
              key={`${tab}${year}`}
              year={year}
              memberId={tab === 'mine' ? answer.memberId : undefined}
              empty={EMPTY[tab]}
            />
            <Card flush>
              <ListRow
                mark="年"
                title="我的一年"
                note="出席、党费、签名和每样记录"
                onClick={() => Taro.navigateTo({ url: OWN_YEAR_PAGE })}
              />
            </Card>
          </View>
        )}
      </Loaded>
    </View>
  )
}

function Figures({ own, thisYear }: { own: OwnYear; thisYear: number }) {
  const { study, year, today, records } = own
  const notes = records.filter(({ kind }) => kind === 'studyNote')
  return (
    <Card>
      <StudyFigures study={study} />
      <View>{restWords(study, year, today)}</View>
      <View className="muted">{notesWords(notes, year, thisYear)}</View>
    </Card>
  )
}
