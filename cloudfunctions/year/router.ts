import { router } from '../rpc/procedure'
import { list } from './procedures/list'
import { papers } from './procedures/papers'
import { tasks } from './procedures/tasks'

/**
 * The branch's year: its responsibility list, the tasks made of it, and papers drafted from what was done, for members and officers. Apart from the door and from
 * the desk, so that neither grows with it.
 */
export const yearRouter = router({ list, tasks, papers })

/** What the phone's client is typed by. */
export type YearRouter = typeof yearRouter
