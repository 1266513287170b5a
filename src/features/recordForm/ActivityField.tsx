import { activityKinds } from '@domain/activities/kinds'
import { addDays, dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { api } from '@/cloud/client'
import { Button } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Field, type FieldProps } from '@/components/Field'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Paged } from '@/components/Paged'
import { Sheet } from '@/components/Sheet'

type ActivityFieldProps = FieldProps & { value: string; onChange: (activityId: string) => void }

const LOOKS_BACK_DAYS = 200

/** One of the branch's activities of the last months, newest first. */
export function ActivityField({ value, onChange, ...field }: ActivityFieldProps) {
  const [open, setOpen] = useState(false)
  const now = new Date().toISOString()
  const to = dayOf(now)
  const period = { from: addDays(to, -LOOKS_BACK_DAYS), to }
  const list = useQuery({
    queryKey: ['activities', 'list', period],
    queryFn: () => api.activities.list.query(period),
    enabled: open || value !== '',
  })
  const held = (list.data?.cards ?? []).filter(({ phase }) => phase !== 'cancelled' && phase !== 'upcoming').reverse()
  const chosen = held.find(({ activityId }) => activityId === value)
  const words = chosen ? `${chosen.title}（${formatDay(chosen.on, now)}）` : value ? '已选一次活动' : '不选'
  const take = (activityId: string) => {
    onChange(activityId)
    setOpen(false)
  }
  return (
    <Field {...field}>
      <View
        className="field-box record-box"
        onClick={() => setOpen(true)}
        {...spoken({ role: 'button', label: `${field.label} ${words}` })}
      >
        <View className={value ? 'grow typed' : 'grow record-none'}>{words}</View>
        <View className="record-arrow" {...spoken({ hidden: true })}>
          ›
        </View>
      </View>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <Loaded query={list}>
          {() => (
            <View>
              {held.length === 0 ? <EmptyState>这几个月还没有办过活动。</EmptyState> : null}
              <Paged items={held} size={20} unit="次活动">
                {(shown) =>
                  shown.map(({ activityId, kind, title, on }) => (
                    <ListRow
                      key={activityId}
                      title={activityId === value ? `✓ ${title}` : title}
                      note={`${formatDay(on, now)} · ${activityKinds[kind].label}`}
                      onClick={() => take(activityId)}
                    />
                  ))
                }
              </Paged>
            </View>
          )}
        </Loaded>
        <View>
          {value ? (
            <Button kind="ghost" onClick={() => take('')}>
              不选活动
            </Button>
          ) : null}
        </View>
      </Sheet>
    </Field>
  )
}
