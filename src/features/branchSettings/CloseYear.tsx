import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { desk } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { keepSettings } from './settings'
import { openWords } from './years'
import './years.scss'

/** Asks whether a year is to be closed, with what that means and what is still missing in it. */
export function CloseYear({ year, open, onDone }: { year: number; open: boolean; onDone: () => void }) {
  return (
    <Sheet open={open} title={`封存 ${year} 年`} onClose={onDone}>
      <Question year={year} onDone={onDone} />
    </Sheet>
  )
}

function Question({ year, onDone }: { year: number; onDone: () => void }) {
  const register = useQuery({
    queryKey: ['attendance', 'register', { year }],
    queryFn: () => desk.attendance.register.query({ year }),
  })
  const close = useMutation({
    mutationFn: () => desk.branch.closeYear.mutate({ year }),
    onSuccess: (settings) => {
      keepSettings(settings)
      onDone()
      tellDone(`已封存 ${year} 年`)
    },
  })
  return (
    <View className="stack">
      <View className="typed">
        {`封存以后，${year} 年的活动、签到、请假、会议记录和表决都不能再补、也不能再改；查看和导出照常。确实要改时，书记可以写明原因解封。`}
      </View>
      <View>
        {register.data ? (
          <View className="year-open typed">{openWords(register.data.rows)}</View>
        ) : (
          <View className="muted">
            {register.isError ? '没有查到还有多少没登记，可以先看考勤总表。' : '正在查还有多少没登记……'}
          </View>
        )}
      </View>
      <Button busy={close.isPending} onClick={() => close.mutate()}>
        {`封存 ${year} 年`}
      </Button>
    </View>
  )
}
