import { activityKinds } from '@domain/activities/kinds'
import { formatWeekday } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { recordPage } from '@domain/record-pages'
import type { StudySettings } from '@domain/study/hours'
import { conversionWords, countedKindsWords, hoursWords } from '@domain/study/study-words'
import type { StudyItem, StudyYear } from '@domain/study/year-figures'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Chip } from './Chip'
import { DayTile } from './DayTile'
import { EmptyState } from './EmptyState'
import { ListRow } from './ListRow'
import { Paged } from './Paged'
import { Progress } from './Progress'
import { Sheet } from './Sheet'
import './StudyFigures.scss'

type Study = StudyYear & { rules: StudySettings }
type Which = 'sessions' | 'hours'

const WORDS = { sessions: { label: '集中学习', unit: '次' }, hours: { label: '学时', unit: '学时' } } as const
const PAGE = 15

/** The two figures of a study year as bars; each opens what it is made of. */
export function StudyFigures({ study }: { study: Study }) {
  const [open, setOpen] = useState<Which>()
  return (
    <View>
      <Figure which="sessions" study={study} onOpen={setOpen} />
      <Figure which="hours" study={study} onOpen={setOpen} />
      <Sheet open={open !== undefined} title={open ? titleOf(open, study) : ''} onClose={() => setOpen(undefined)}>
        {open ? <Items which={open} study={study} /> : null}
      </Sheet>
    </View>
  )
}

function figureOf(which: Which, study: Study): string {
  return `${study[which].done}/${study[which].of} ${WORDS[which].unit}`
}

function titleOf(which: Which, study: Study): string {
  return which === 'hours' ? `学时 ${study.hours.done}/${study.hours.of}` : `集中学习 ${figureOf(which, study)}`
}

type FigureProps = { which: Which; study: Study; onOpen: (which: Which) => void }

function Figure({ which, study, onOpen }: FigureProps) {
  const { done, of } = study[which]
  const { label, unit } = WORDS[which]
  const full = done >= of
  return (
    <View className="study-figure" onClick={() => onOpen(which)} {...spoken({ role: 'button' })}>
      <View className="row between">
        <View>{label}</View>
        <View>
          <Text className={full ? 'study-number ok' : 'study-number'}>{`${full ? '✓ ' : ''}${done}`}</Text>
          <Text className="muted">{` / ${of} ${unit} ›`}</Text>
        </View>
      </View>
      <Progress
        bare
        label={label}
        figure={figureOf(which, study)}
        share={of === 0 ? 1 : done / of}
        tone={full ? 'ok' : 'gold'}
      />
    </View>
  )
}

function Items({ which, study }: { which: Which; study: Study }) {
  const { items } = study[which]
  const { rules } = study
  return (
    <View>
      <View className="muted study-rules">
        {which === 'hours'
          ? `${countedKindsWords(rules)}${conversionWords(rules)}`
          : '签到参加的和补学过的都算，取消的不算。'}
      </View>
      {items.length === 0 ? (
        <EmptyState>还没有。参加以后，这里会有每一次。</EmptyState>
      ) : (
        <Paged items={items} size={PAGE} unit="项">
          {(shown) => shown.map((item) => <Item key={item.id} item={item} rules={rules} />)}
        </Paged>
      )}
    </View>
  )
}

function Item({ item, rules }: { item: StudyItem; rules: StudySettings }) {
  const { id, kind, on, title, madeUp } = item
  const isTraining = kind === 'training'
  const label = isTraining ? '培训' : activityKinds[kind].label
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={`${formatWeekday(on)} · ${label} · ${hoursWords(item, rules)}`}
      right={madeUp ? <Chip tone="gold">补学</Chip> : undefined}
      onClick={() => Taro.navigateTo({ url: isTraining ? recordPage(id) : activityPage(id) })}
    />
  )
}
