import { people } from '../../local/demo/people'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import type { TestDatabase } from '../../local/testing/sdk'
import type { LightOutput, TestCloud } from '../../test/cloud/cloud'
import { newcomer, waiting } from './plot'

/** Somebody of the branch, as the play and its summary know them. */
export type Player = { readonly key: string; readonly name: string; readonly memberId: string; readonly openid: string }

/** The branch on its cloud, with everybody who plays. */
export type Branch = {
  readonly t: TestCloud
  readonly database: TestDatabase
  readonly branchId: string
  readonly players: readonly Player[]
  /** Those who have refused reminders, and are not asked any more. */
  readonly refusers: Set<string>
}

const groupWords = { 1: '一组', 2: '二组', 3: '三组' } as const

function playerOf({ key, name, group }: { key: string; name: string; group: 1 | 2 | 3 }, isShared: boolean): Player {
  return {
    key,
    // Two share a name.
    name: isShared ? `${name}（${groupWords[group]}）` : name,
    memberId: memberIdOf(key),
    // Who is bound in the course of the play is so with the account that asked.
    openid: openidOf(waiting.find(({ person }) => person === key)?.account ?? key),
  }
}

/** The demo branch's people and the newcomer. */
export function playersOf(): Player[] {
  const all = [...people, newcomer]
  return all.map((one) =>
    playerOf(
      one,
      all.some(({ key, name }) => key !== one.key && name === one.name),
    ),
  )
}

/** The player of a member. */
export function playerOfMember({ players }: Pick<Branch, 'players'>, memberId: string): Player {
  const found = players.find((one) => one.memberId === memberId)
  if (!found) throw new Error(`nobody plays the member ${memberId}`)
  return found
}

/** An activity as the list shows it. */
export type Card = LightOutput<'activities.list'>['cards'][number]
