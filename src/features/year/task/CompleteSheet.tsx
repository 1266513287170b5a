import { formatDay } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { yearly } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import type { TaskReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Sheet } from '@/components/Sheet'
import { Stepper } from '@/components/Stepper'
import { TextInput } from '@/components/TextInput'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { refreshYear } from '../refresh'
import { type CompletionDraft, mostTimes, openParts, peopleOf } from './entering'
import { WhoseParts } from './WhoseParts'

const NOTE_LENGTH = 300

type CompleteSheetProps = {
  task: TaskReading
  self: string
  open: boolean
  onClose: () => void
  /** The cloud has written it down. */
  onEntered: () => void
}

/** 登记完成: on which day, how often, for whom, with a word if one wishes. A day long past is entered as today's is. */
export function CompleteSheet({ task, self, open, onClose, onEntered }: CompleteSheetProps) {
  return (
    <Sheet open={open} title="登记完成" onClose={onClose}>
      {open ? <CompleteForm task={task} self={self} onClose={onClose} onEntered={onEntered} /> : null}
    </Sheet>
  )
}

/** As many as are missing: that is what is said most often. */
function begun(task: TaskReading): CompletionDraft {
  return { entryId: newLocalId(), people: [], on: task.today, count: mostTimes(task), note: '' }
}

function CompleteForm({ task, self, onClose, onEntered }: Omit<CompleteSheetProps, 'open'>) {
  const { year, taskId, today, unit, mayComplete } = task
  const [start] = useState(() => begun(task))
  const { value, change, clear } = useDraft(`task.complete:${taskId}`, start)
  const [nobody, setNobody] = useState(false)
  const most = mostTimes(task)
  const count = Math.min(most, Math.max(1, value.count))
  const open = openParts(task)
  const people = value.people.filter((id) => open.some(({ memberId }) => memberId === id))
  const complete = useMutation({
    mutationFn: (draft: CompletionDraft) =>
      yearly.tasks.complete.mutate({
        ...{ year, taskId, entryId: draft.entryId, on: draft.on, count },
        people: peopleOf(task, self, draft),
        note: draft.note.trim(),
      }),
    onSuccess: () => {
      clear()
      tellDone('已登记')
      refreshYear()
      onClose()
      onEntered()
    },
  })
  const send = () => {
    const missing = mayComplete === 'anybody' && people.length === 0
    setNobody(missing)
    if (!missing) complete.mutate({ ...value, people })
  }
  return (
    <View>
      {mayComplete === 'anybody' ? (
        <WhoseParts
          parts={open}
          chosen={people}
          error={nobody ? '请选是谁完成了' : undefined}
          onChange={(next) => change((draft) => ({ ...draft, people: next }))}
        />
      ) : null}
      <DateTimeField
        label="哪天完成的"
        kind="day"
        value={value.on}
        shown={formatDay(value.on, new Date().toISOString())}
        to={today}
        hint={value.on < task.from ? '这一天在任务开始以前，请看看对不对' : '以前完成的，选那一天就行'}
        onChange={(on) => change((draft) => ({ ...draft, on }))}
      />
      {most > 1 ? (
        <Stepper
          label={task.parts.length > 0 ? '每人完成了多少' : '完成了多少'}
          value={count}
          least={1}
          most={most}
          unit={unit === '人' ? '次' : unit}
          onChange={(next) => change((draft) => ({ ...draft, count: next }))}
        />
      ) : null}
      <TextInput
        label="说明"
        hint="可以不填。写一句就行，不要写个人隐私。"
        value={value.note}
        maxLength={NOTE_LENGTH}
        placeholder="例如：材料已交到支部"
        onChange={(note) => change((draft) => ({ ...draft, note }))}
      />
      <Button busy={complete.isPending} onClick={send}>
        登记完成
      </Button>
    </View>
  )
}
