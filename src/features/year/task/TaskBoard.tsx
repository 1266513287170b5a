import type { Role } from '@domain/members/member'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { yearly } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import type { TaskReading } from '@/cloud/yearList'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { ByHand } from './ByHand'
import { Evidence } from './Evidence'
import { History } from './History'
import { Parts } from './Parts'
import { TaskActions } from './TaskActions'
import { TaskHead } from './TaskHead'

type TaskBoardProps = {
  year: number
  taskId: string
  self: string
  role: Role
  /** What is offered once the caller has entered something. */
  offer: ReactNode
  /** What other features do about it, for those who look after it. */
  desk: (task: TaskReading) => ReactNode
}

/** One task: how far it is, what shows it, who has done theirs, and what one can do about it. */
export function TaskBoard({ year, taskId, ...rest }: TaskBoardProps) {
  const query = useQuery({
    queryKey: ['tasks', 'read', { year, taskId }],
    queryFn: () => yearly.tasks.read.query({ year, taskId }),
    staleTime: 0,
  })
  useRefresh(['tasks', 'read'])
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(task) => <OneTask task={task} {...rest} />}
    </Loaded>
  )
}

function OneTask({ task, self, role, offer, desk }: Omit<TaskBoardProps, 'year' | 'taskId'> & { task: TaskReading }) {
  const [entered, setEntered] = useState(false)
  return (
    <View>
      <TaskHead task={task}>
        <TaskActions task={task} self={self} onEntered={() => setEntered(true)} />
      </TaskHead>
      <View>{entered ? offer : null}</View>
      <View>{desk(task)}</View>
      <Parts task={task} self={self} />
      <Evidence task={task} role={role} />
      <ByHand task={task} />
      <History task={task} />
    </View>
  )
}
