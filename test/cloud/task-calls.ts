import type { Person, SeededBranch } from './branch'
import type { TestCloud } from './cloud'
import { listDay, listYear } from './list-samples'
import { freshId } from './world'

/** What people do with a task of this year's list, each as a call of somebody of the branch that the test is in. */
export function taskCalls(here: () => { t: TestCloud; home: SeededBranch }) {
  const year = listYear()
  const page = (who: Person, taskId: string) => {
    const { t, home } = here()
    return t.must(home.openids[who], 'tasks.read', { year, taskId })
  }
  return {
    page,
    complete: (who: Person, taskId: string, fields: Record<string, unknown> = {}) => {
      const { t, home } = here()
      const entry = { entryId: freshId(), people: [], on: listDay(), count: 1, note: '' }
      return t.call(home.openids[who], 'tasks.complete', { year, taskId, ...entry, ...fields })
    },
    /** For what the page shows, unless something else is said to have been seen. */
    signOff: async (who: Person, taskId: string, seen?: string) => {
      const { t, home } = here()
      const shown = seen ?? (await page(who, taskId)).seen
      return t.call(home.openids[who], 'tasks.signOff', { year, taskId, seen: shown })
    },
    withdrawSignOff: (who: Person, taskId: string, reason = '还差一步') => {
      const { t, home } = here()
      return t.call(home.openids[who], 'tasks.withdrawSignOff', { year, taskId, reason })
    },
  }
}
