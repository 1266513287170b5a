import { formatDateTime, formatShortDay } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { yearly } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import type { TaskReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { ReasonSheet } from '../ReasonSheet'
import { refreshYear } from '../refresh'
import { partWords } from './words'
import './task.scss'

type Completion = TaskReading['completions'][number]

/** What people said to be done, each with who said it and when. */
export function ByHand({ task }: { task: TaskReading }) {
  const { year, taskId, completions, unit, parts } = task
  const [taking, setTaking] = useState<Completion>()
  const withdraw = useMutation({
    mutationFn: ({ entryId, reason }: { entryId: string; reason: string }) =>
      yearly.tasks.withdraw.mutate({ year, taskId, entryId, reason }),
    onSuccess: () => {
      tellDone('已撤回')
      setTaking(undefined)
      refreshYear()
    },
  })
  if (completions.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${completions.length} 条`}>登记</SectionTitle>
      <Card flush>
        <Paged items={[...completions].reverse()} size={15} unit="条">
          {(shown) =>
            shown.map((entry) => (
              <Entry
                key={entry.entryId}
                entry={entry}
                unit={parts.length > 0 ? '次' : unit}
                onWithdraw={() => setTaking(entry)}
              />
            ))
          }
        </Paged>
      </Card>
      <ReasonSheet
        open={taking !== undefined}
        title="撤回登记"
        words={
          taking
            ? `${partWords(taking.people)}，${formatShortDay(taking.on)}完成。撤回后不再计入，原因会留在经过里。`
            : ''
        }
        verb="撤回登记"
        draftKey={`task.withdraw:${taking?.entryId ?? ''}`}
        busy={withdraw.isPending}
        onClose={() => setTaking(undefined)}
        onSend={(reason) => taking && withdraw.mutate({ entryId: taking.entryId, reason })}
      />
    </View>
  )
}

function Entry({ entry, unit, onWithdraw }: { entry: Completion; unit: string; onWithdraw: () => void }) {
  const { people, on, count, note, by, at, backEntered, mayWithdraw } = entry
  return (
    <View className="entry">
      <View className="row between wrap entry-line">
        <View className="grow">{`${partWords(people)}　${formatShortDay(on)}完成${count > 1 ? ` ${count} ${unit}` : ''}`}</View>
        {backEntered ? <Chip tone="gold">补录</Chip> : null}
      </View>
      {note ? <View className="typed">{note}</View> : null}
      <View className="row between">
        <View className="muted grow">{`${by} ${formatDateTime(at, new Date().toISOString())} 登记`}</View>
        {mayWithdraw ? (
          <Button small kind="ghost" label={`撤回${partWords(people)}的登记`} onClick={onWithdraw}>
            撤回
          </Button>
        ) : null}
      </View>
    </View>
  )
}
