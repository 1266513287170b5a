import * as z from 'zod'
import { forMembers, router } from '../../rpc/procedure'
import { DayInput, Id, NewId, personalLine, Year } from '../../rpc/schemas'
import { Done, done } from '../../rpc/shapes'
import { completeTask, withdrawCompletion } from '../../services/completions'
import { ownTasks } from '../../services/own-tasks'
import { signOffTask, withdrawSignOff } from '../../services/sign-offs'
import { readTask } from '../../services/task-page'
import { OwnTaskShape, TaskShape } from '../task-shapes'

const TaskId = z.string().regex(/^[\w:-]{1,80}$/)
const OneTask = z.object({ year: Year, taskId: TaskId })

/** The list's tasks (应办事项): who may do what with one hangs on the row, not on an office alone. */
export const tasks = router({
  mine: forMembers({
    summary: 'The first screen’s tasks: one’s own due in two weeks or late, and what waits for one’s word',
    errors: [],
  })
    .output(
      z.object({
        today: z.string(),
        /** The most urgent first, at most five. */
        tasks: z.array(OwnTaskShape),
        count: z.int(),
        /** Done, and waits for the caller's sign-off. */
        waiting: z
          .object({ count: z.int(), first: z.object({ year: z.int(), taskId: z.string(), work: z.string() }) })
          .nullable(),
      }),
    )
    .query(({ ctx }) => ownTasks(ctx)),

  read: forMembers({ summary: 'One task with its evidence, its people and its history', errors: ['NO_SUCH_TASK'] })
    .input(OneTask)
    .output(TaskShape)
    .query(({ ctx, input }) => readTask(ctx, input)),

  complete: forMembers({
    summary:
      'Says that a task, or some people’s part of it, is done: owners for themselves, its leader and officers for anybody',
    errors: ['NO_SUCH_TASK', 'NOT_YOURS', 'NO_SUCH_MEMBER', 'BAD_INPUT', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(
      OneTask.extend({
        entryId: NewId,
        /** Whose part; none for the task as a whole. */
        people: z.array(Id).max(300),
        on: DayInput,
        count: z.int().min(1).max(999),
        note: personalLine(300, 0),
      }),
    )
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await completeTask(ctx, input)
      return done
    }),

  withdraw: forMembers({
    summary: 'Takes back what was said to be done, with a reason',
    errors: [
      'NO_SUCH_TASK',
      'NO_SUCH_COMPLETION',
      'NOT_YOURS',
      'SIGNED_OFF',
      'TEXT_REFUSED',
      'CHECK_UNAVAILABLE',
      'YEAR_CLOSED',
      'BUSY',
    ],
  })
    .input(OneTask.extend({ entryId: Id, reason: personalLine(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withdrawCompletion(ctx, input)
      return done
    }),

  signOff: forMembers({
    summary: 'The leader’s word that a task is done; where the leader cannot, whoever leads the branch',
    errors: ['NO_SUCH_TASK', 'NOT_LEADER', 'NOT_DONE_YET', 'TASK_CHANGED', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(OneTask.extend({ seen: z.string().min(1).max(20) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await signOffTask(ctx, input)
      return done
    }),

  withdrawSignOff: forMembers({
    summary: 'Takes a sign-off back, with a reason that stays',
    errors: ['NO_SUCH_TASK', 'NOT_LEADER', 'TEXT_REFUSED', 'CHECK_UNAVAILABLE', 'YEAR_CLOSED', 'BUSY'],
  })
    .input(OneTask.extend({ reason: personalLine(100) }))
    .output(Done)
    .mutation(async ({ ctx, input }) => {
      await withdrawSignOff(ctx, input)
      return done
    }),
})
