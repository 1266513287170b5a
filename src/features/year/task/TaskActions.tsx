import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { yearly } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import type { TaskReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { ReasonSheet } from '../ReasonSheet'
import { refreshYear } from '../refresh'
import { CompleteSheet } from './CompleteSheet'
import { mayEnter } from './entering'

type TaskActionsProps = { task: TaskReading; self: string; onEntered: () => void }

/** What the caller can do about a task: the leader's word first, then entering, then taking the word back. */
export function TaskActions({ task, self, onEntered }: TaskActionsProps) {
  const [entering, setEntering] = useState(false)
  const enters = mayEnter(task, self)
  return (
    <View>
      <View className="stack">
        {task.maySignOff ? <SignOffButton task={task} /> : null}
        {enters ? (
          <Button kind={task.maySignOff || enters === 'more' ? 'ghost' : 'primary'} onClick={() => setEntering(true)}>
            {enters === 'more' ? '补充登记' : '登记完成'}
          </Button>
        ) : null}
        {task.mayWithdrawSignOff ? <WithdrawSignOff task={task} /> : null}
        {task.closed ? <View className="muted">{`${task.year} 年已经封存，只能查看。`}</View> : null}
      </View>
      <CompleteSheet {...{ task, self, onEntered }} open={entering} onClose={() => setEntering(false)} />
    </View>
  )
}

function SignOffButton({ task: { year, taskId, seen, signOff } }: { task: TaskReading }) {
  const signOffTask = useMutation({
    mutationFn: () => yearly.tasks.signOff.mutate({ year, taskId, seen }),
    onSuccess: () => tellDone('已确认完成'),
    // What was refused is drawn anew, too: it has changed since it was read.
    onSettled: refreshYear,
  })
  return (
    <Button busy={signOffTask.isPending} onClick={() => signOffTask.mutate()}>
      {signOff ? '重新确认完成' : '确认完成'}
    </Button>
  )
}

function WithdrawSignOff({ task: { year, taskId } }: { task: TaskReading }) {
  const [open, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: (reason: string) => yearly.tasks.withdrawSignOff.mutate({ year, taskId, reason }),
    onSuccess: () => {
      tellDone('已撤回确认')
      setOpen(false)
      refreshYear()
    },
  })
  return (
    <View>
      <Button kind="ghost" onClick={() => setOpen(true)}>
        撤回确认
      </Button>
      <ReasonSheet
        open={open}
        title="撤回确认"
        words="撤回以后，这件事回到“待领导确认”。原因会留在经过里。"
        verb="撤回确认"
        draftKey={`task.withdrawSignOff:${taskId}`}
        busy={withdraw.isPending}
        onClose={() => setOpen(false)}
        onSend={(reason) => withdraw.mutate(reason)}
      />
    </View>
  )
}
