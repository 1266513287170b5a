import { isBound } from '../../domain/members/member'
import type { Collections } from '../ports/collections'
import type { JoinedReads, ListYear } from '../ports/joined-reads'
import { aggregateOf, commands, joined } from './aggregate'
import { type DuesAnswer, duesIn, withDues } from './dues-reads'
import { type EvidenceAnswer, evidenceIn, withEvidence } from './evidence-reads'

/** Who came where in a year, grouped: as entries it would be ten times as much. */
function cameTo(year: number) {
  const $ = commands().aggregate
  const came = $.or([$.eq(['$state', 'present']), $.eq(['$state', 'late'])])
  const ofYear = $.and([$.eq(['$branchId', '$$branchId']), $.eq(['$year', year]), came])
  return $.pipeline()
    .match(commands().expr(ofYear))
    .group({ _id: '$memberId', activityIds: $.push('$activityId') })
    .done()
}

/** A year's list with everything that shows how far it is, as one aggregate. */
export const yearReads: Pick<JoinedReads, 'listYear'> = {
  async listYear(asked) {
    const { branchId, year } = asked
    const id = { branchId: '$_id' }
    const ofYear = { branchId: '$$branchId', year }
    let query = aggregateOf('branches').match({ _id: branchId }).limit(1)
    query = query.project({ closedYears: 1, name: 1 })
    query = joined(query, { from: 'responsibilityLists', let: id, where: ofYear, as: 'lists' })
    query = joined(query, {
      from: 'responsibilityLists',
      let: id,
      where: { branchId: '$$branchId' },
      fields: ['year'],
      as: 'years',
    })
    query = joined(query, {
      from: 'members',
      let: id,
      where: { branchId: '$$branchId' },
      fields: ['name', 'role', 'leadingCadre', 'state', 'stateSince', 'joinedOn', 'openid'],
      as: 'members',
    })
    query = joined(query, { from: 'completions', let: id, where: ofYear, as: 'completions' })
    query = joined(query, { from: 'signOffs', let: id, where: ofYear, as: 'signOffs' })
    query = query.lookup({ from: 'attendance', let: id, pipeline: cameTo(year), as: 'came' })
    query = withDues(query, { branchId, from: `${year}-01`, to: `${year}-12` })
    query = withEvidence(query, asked)
    const { list } = (await query.end()) as {
      list: (Pick<Collections['branches'], 'closedYears' | 'name'> &
        Pick<ListYear, 'completions' | 'signOffs'> &
        DuesAnswer &
        EvidenceAnswer & {
          lists: Collections['responsibilityLists'][]
          years: { year: number }[]
          members: Collections['members'][]
          came: { _id: string; activityIds: string[] }[]
        })[]
    }
    if (!list[0]) throw new Error(`branch ${branchId} is not there`)
    const { lists, years, members, completions, signOffs, came, name, closedYears = [] } = list[0]
    const dues = duesIn(list[0])
    const evidence = evidenceIn(list[0])
    return {
      closedYears,
      branchName: name,
      list: lists[0] ?? null,
      years: years.map((one) => one.year).sort((a, b) => b - a),
      // The OPENID stays where it is.
      members: members.map(({ openid, ...member }) => ({ ...member, bound: isBound({ openid }) })),
      completions,
      signOffs,
      dues,
      ...evidence,
      came: came.map(({ _id, activityIds }) => ({ memberId: _id, activityIds })),
    }
  },
}
