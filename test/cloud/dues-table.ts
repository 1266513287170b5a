import type { Livelihood } from '../../domain/members/member'
import { people } from '../../local/demo/people'
import { demoBranch, memberIdOf } from '../../local/demo/roster'
import type { LocalCloud } from '../../local/server'
import { connectSdk } from '../../local/testing/sdk'
import { minutesFromNow } from './branch'
import { month, seedAssessment, seedEntry, today } from './dues-seed'

const BRANCH_ID = demoBranch(today())._id
const KEPT_APART = [
  'duesAssessments',
  'duesEntries',
  'duesReliefs',
  'duesClosings',
  'duesDeclarations',
  'duesObjections',
]

/** Takes out of the demo branch what it tells of dues: a test that counts seeds its own. */
export async function withoutDues({ url }: Pick<LocalCloud, 'url'>): Promise<void> {
  const { database } = connectSdk(url)
  for (const name of KEPT_APART) await database.collection(name).where({ branchId: BRANCH_ID }).remove()
}

/** What some pay a month, where it is not 48.60. */
const amounts: Record<string, { fen: number; livelihood: Livelihood }> = {
  director: { fen: 25000, livelihood: 'annualSalary' },
  shopkeeper: { fen: 6120, livelihood: 'selfEmployed' },
  farmer: { fen: 100, livelihood: 'farmer' },
  student: { fen: 20, livelihood: 'student' },
  unemployed: { fen: 20, livelihood: 'unemployed' },
  'retired-2': { fen: 2105, livelihood: 'retired' },
  eldest: { fen: 1980, livelihood: 'retired' },
}

/** How many months back somebody’s last complete one is; one for most, and this month’s are paid of two. */
const paidUntil: Record<string, number> = { yi: 3, han: 2, publicity: 0, 'group-leader': 0 }
const BACK = [-6, -5, -4, -3, -2, -1, 0]

/**
 * The branch on a collection day: most owe this month, 沙马·依果 three and 韩冬青 two; 顾长青 paid a part and was paid as an
 * employee, 袁立春 pays by quarters, 彭诗雨 was never assessed, 陆雨桐 calculated 52.10 and sent it.
 */
export async function setTable(cloud: LocalCloud): Promise<void> {
  await withoutDues(cloud)
  const inserting: Parameters<typeof seedEntry>[0] = {
    insert: (collection, ...documents) => cloud.insertMany(collection, documents),
  }
  for (const { key, transferred } of people) {
    if (transferred || key === 'peng') continue
    const memberId = memberIdOf(key)
    const { fen } = seedAssessment(inserting, BRANCH_ID, memberId, {
      ...amounts[key],
      ...(key === 'yuan' && { rhythm: 'quarterly' }),
    })
    const until = -(paidUntil[key] ?? 1)
    const lines = BACK.filter((away) => away <= until).map((away) => ({ month: month(away), fen }))
    if (key === 'retired') lines.push({ month: month(), fen: 2000 })
    seedEntry(inserting, BRANCH_ID, memberId, { lines })
  }
  const declaration = { from: `${today().slice(0, 4)}-01`, livelihood: 'salaried', fen: 5210 }
  cloud.insertMany('duesDeclarations', [
    { _id: memberIdOf('member'), branchId: BRANCH_ID, ...declaration, at: minutesFromNow(-60) },
  ])
}
