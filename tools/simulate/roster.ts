import type { Day } from '../../domain/calendar/beijing'
import { groupIdOf, memberIdOf, openidOf } from '../../local/demo/roster'
import type { Branch } from './branch'
import { newcomer, waiting } from './plot'

const KEEPER = openidOf('organisation')

/** Those of the day who are put on the roster, ask to be bound, or are bound. */
export async function keepRoster(branch: Branch, monthDay: string, today: Day): Promise<void> {
  const { t } = branch
  for (const { on, person } of waiting) if (on === monthDay) await bind(branch, memberIdOf(person))
  const { key, name, group, entered, asks, bound } = newcomer
  if (monthDay === entered) {
    await t.must(KEEPER, 'members.add', {
      ...{ memberId: memberIdOf(key), name, groupId: groupIdOf(group), namesake: false },
      ...{ standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false },
      joinedOn: `${Number(today.slice(0, 4)) - 9}-06-29`,
    })
  }
  if (monthDay === asks) {
    const { invitation } = await t.must(openidOf('secretary'), 'branch.settings')
    await t.must(openidOf(key), 'binding.request', { name, invitation })
  }
  if (monthDay === bound) await bind(branch, memberIdOf(key))
}

/** The oldest request that may be this member's is approved; a play that began after they asked has none. */
async function bind({ t }: Branch, memberId: string): Promise<void> {
  const requests = await t.must(KEEPER, 'binding.list')
  const found = requests.find(({ candidates }) => candidates.some((one) => one.memberId === memberId && !one.bound))
  if (found) await t.must(KEEPER, 'binding.approve', { requestId: found.requestId, memberId, rebind: false })
}
