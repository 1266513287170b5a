import { activityKindIds } from '@domain/activities/kinds'
import { formatShortDay } from '@domain/calendar/format'
import type { Role } from '@domain/members/member'
import { activityPage, taskPage } from '@domain/pages'
import { recordPage } from '@domain/record-pages'
import { taskTitle } from '@domain/responsibilities/due-words'
import { lackWords } from '@domain/responsibilities/qualifies'
import { isWritten, recordLabels } from '@domain/responsibilities/record-kinds'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { TaskReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { Progress } from '@/components/Progress'
import { SectionTitle } from '@/components/SectionTitle'
import { noneWords } from './words'
import { writingsOf } from './writing'
import './task.scss'

type EvidenceRecord = TaskReading['records'][number]
type Nearly = TaskReading['nearly'][number]

const go = (url: string) => () => {
  Taro.navigateTo({ url })
}

/** The page of a record: of what was held, or of what was written down, where the caller may read it. */
function pageOf({ kind, id, closed }: EvidenceRecord): string | undefined {
  if ((activityKindIds as readonly string[]).includes(kind)) return activityPage(id)
  return isWritten(kind) && !closed ? recordPage(id) : undefined
}

/** 佐证: what shows the task done, what is there of it, and what only nearly counts. */
export function Evidence({ task, role }: { task: TaskReading; role: Role }) {
  const { year, needs, records, nearly, alsoIn, parts } = task
  if (needs.length === 0) return null
  return (
    <View>
      <SectionTitle>佐证</SectionTitle>
      <Card>
        <View className="year-lines">
          {needs.map((need) => (
            <Need key={need.words} need={need} whole={parts.length === 0} />
          ))}
        </View>
        <View className="evidence-rows">
          <Paged items={records} size={10} unit="条">
            {(shown) => shown.map((record) => <RecordRow key={record.kind + record.id} record={record} />)}
          </Paged>
        </View>
        <Paged items={alsoIn} size={10} unit="项">
          {(shown) =>
            shown.map((other) => (
              <ListRow
                key={other.taskId}
                title={`同时计入 ${other.number ?? ''} ${taskTitle(other)}`}
                note={`《${other.title}》一次活动，两项都算`}
                onClick={go(taskPage(year, other.taskId))}
              />
            ))
          }
        </Paged>
        <View>
          {records.length + nearly.length === 0 ? <View className="muted evidence-none">{noneWords(task)}</View> : null}
        </View>
        <Writings task={task} role={role} />
      </Card>
      {nearly.length > 0 ? (
        <View>
          <SectionTitle note={`${nearly.length} 条`}>差一步就能计入</SectionTitle>
          <Card flush>
            <Paged items={nearly} size={10} unit="条">
              {(shown) => shown.map((record) => <NearlyRow key={record.kind + record.id} record={record} />)}
            </Paged>
          </Card>
        </View>
      ) : null}
    </View>
  )
}

/** What is asked for, with how much of it is there where the branch keeps such records; people's parts are counted above. */
function Need({ need: { words, kept, done, of }, whole }: { need: TaskReading['needs'][number]; whole: boolean }) {
  if (!kept || !whole) return <View>{words}</View>
  return (
    <Progress label={words} figure={`${done}/${of}`} share={of > 0 ? done / of : 0} tone={done >= of ? 'ok' : 'gold'} />
  )
}

/** What is missing is written down from here. */
function Writings({ task, role }: { task: TaskReading; role: Role }) {
  const writings = writingsOf(task, role)
  if (writings.length === 0) return <View />
  return (
    <View className="row wrap evidence-writings">
      {writings.map(({ kind, verb, url }) => (
        <Button key={kind} small kind="ghost" onClick={go(url)}>
          {verb}
        </Button>
      ))}
    </View>
  )
}

function RecordRow({ record }: { record: EvidenceRecord }) {
  const { kind, on, title, backEntered } = record
  const page = pageOf(record)
  return (
    <ListRow
      title={`✓ ${title}`}
      note={`${recordLabels[kind]} · ${formatShortDay(on)}`}
      right={backEntered ? <Chip tone="gold">补录</Chip> : undefined}
      onClick={page ? go(page) : undefined}
    />
  )
}

/** Leads to where the missing step is done: the minutes, or the activity with its topics. */
function NearlyRow({ record }: { record: Nearly }) {
  const { id, on, title, kind, lacks } = record
  const minutes = `/packages/meetings/minutes/index?id=${id}`
  return (
    <ListRow
      title={title}
      note={`${recordLabels[kind]} · ${formatShortDay(on)}`}
      change={`！${lackWords[lacks]}`}
      right={lacks === 'bothNatures' ? '看议题' : '看记录'}
      onClick={go(lacks === 'bothNatures' ? activityPage(id) : minutes)}
    />
  )
}
