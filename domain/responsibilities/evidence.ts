import { plainText } from '../members/cell-text'
import type { RecordKind } from './record-kinds'
import type { TemplateRowId } from './template'

/** What an occurrence of a row needs as evidence. */
export type Evidence = {
  /** One record of any of these kinds will do. */
  anyOf: readonly RecordKind[]
  /**
   * From whom: the branch (one record), whoever's turn it is, or every owner. `branch` where nothing stands here.
   */
  from?: 'turn' | 'eachOwner'
  /** In each month of the occurrence, not once in it: whatever the list says, or unless it says how often itself. */
  monthly?: 'always' | 'unlessSaid'
  /** How often at least in the year, where the list does not say it (standard 2.2: six times). */
  least?: number
  /** Which of the row's occurrences it is for, by their days, where they differ. */
  for?: 'first' | 'last'
  /** What the record must have: an agenda with both business and Party work; minutes. */
  having?: 'bothNatures' | 'minutes'
}

type EvidenceRow = {
  /** All of these. */
  needs: readonly Evidence[]
  /** How lists call it. */
  called: RegExp
  /** What looks like it and is another row. */
  unless?: RegExp
}

/**
 * From the rows of the responsibility list to the records that show them as done, in the notice's order: one table. A
 * record may serve several rows (a lecture is row 5 and row 23).
 */
export const evidence: Record<TemplateRowId, EvidenceRow> = {
  partyBuilding: {
    needs: [{ anyOf: ['committeeMeeting'], monthly: 'unlessSaid', having: 'bothNatures' }],
    called: /(?:重视|研究)党建|党建(?:工作)?责任/,
    unless: /述职|廉/,
  },
  planAndSummary: {
    needs: [
      { anyOf: ['workPlan'], for: 'first' },
      { anyOf: ['workSummary'], for: 'last' },
    ],
    called: /计划.*总结|(?:支部|党建|年度)(?:工作)?(?:计划|总结)/,
    unless: /廉/,
  },
  committeeMeeting: {
    needs: [{ anyOf: ['committeeMeeting'], having: 'minutes' }],
    called: /支委会|支部委员会/,
  },
  monthlyMeeting: {
    needs: [{ anyOf: ['branchAssembly', 'themePartyDay'], having: 'minutes' }],
    called: /支部大会|党员大会|党建月会|主题党日|固定党日|党员活动日/,
  },
  partyLecture: {
    needs: [{ anyOf: ['partyLecture'], from: 'turn' }],
    called: /党课/,
    unless: /廉|三会一课/,
  },
  doubleLife: {
    needs: [{ anyOf: ['attendance'], from: 'eachOwner', least: 6 }],
    called: /双重组织生活|普通党员.*组织生活/,
  },
  points: {
    needs: [
      { anyOf: ['pointsScheme'], for: 'first' },
      { anyOf: ['pointsResult'], for: 'last' },
    ],
    called: /积分/,
  },
  stars: {
    needs: [
      { anyOf: ['starScheme'], for: 'first' },
      { anyOf: ['starResult'], for: 'last' },
    ],
    called: /星级/,
  },
  fiveGood: {
    needs: [
      { anyOf: ['campaignLaunch'], for: 'first' },
      { anyOf: ['campaignSummary'], for: 'last' },
    ],
    called: /五好/,
  },
  study: {
    needs: [{ anyOf: ['studyNote'], from: 'eachOwner' }],
    called: /学习笔记|学习心得|党员学习|理论学习|集中学习/,
  },
  heartTalks: {
    needs: [{ anyOf: ['talk'], from: 'eachOwner' }],
    called: /谈心|交心/,
  },
  serviceWork: {
    needs: [{ anyOf: ['service', 'visit'], from: 'eachOwner' }],
    called: /服务中心|脱贫|乡村振兴|双报到|走基层|结对帮扶/,
  },
  handbook: {
    needs: [{ anyOf: ['handbookCheck'] }],
    called: /工作手册|考勤/,
  },
  dues: {
    // Dues are owed by the month (党章), however seldom a list looks at them.
    needs: [{ anyOf: ['duesMonth'], monthly: 'always' }],
    called: /党费/,
  },
  article: {
    needs: [{ anyOf: ['article'], from: 'eachOwner' }],
    called: /研讨文章|理论文章|调研文章|调研报告|论文/,
  },
  appraisal: {
    needs: [{ anyOf: ['organisationalLifeMeeting'], having: 'minutes' }, { anyOf: ['appraisal', 'appraisalMeeting'] }],
    called: /民主评议|专题组织生活会/,
    unless: /述职/,
  },
  secretaryReport: {
    needs: [{ anyOf: ['secretaryReport'], from: 'eachOwner' }],
    called: /述职/,
    unless: /廉/,
  },
  brief: {
    needs: [{ anyOf: ['brief'] }],
    called: /简报|信息报送|宣传报道/,
  },
  integrityPledge: {
    needs: [{ anyOf: ['integrityPledge'], from: 'eachOwner' }],
    called: /承诺/,
  },
  integrityPlan: {
    needs: [
      { anyOf: ['integrityPlan'], for: 'first' },
      { anyOf: ['integritySummary'], for: 'last' },
    ],
    called: /廉.*(?:计划|总结)/,
  },
  responsibilityLetter: {
    needs: [{ anyOf: ['responsibilityLetter'] }],
    called: /责任书/,
  },
  integrityReport: {
    needs: [{ anyOf: ['integrityReport'], from: 'eachOwner' }],
    called: /述责|述廉/,
  },
  integrityLecture: {
    needs: [{ anyOf: ['partyLecture'], from: 'turn' }],
    called: /廉.*党课/,
  },
  integrityTalk: {
    needs: [{ anyOf: ['integrityTalk'], from: 'eachOwner' }],
    called: /约谈/,
  },
  warningEducation: {
    needs: [{ anyOf: ['warningEducation'] }],
    called: /警示教育|条规教育|党纪.*教育|纪律教育/,
  },
}

const rowIds = Object.keys(evidence) as TemplateRowId[]
/** Words beyond these do not say what a row is. */
const GLIMPSE = 200

/** Which row of the built-in list an imported one is, by its words, to suggest its evidence; undefined if none or several. */
export function recognisedRow(work: string): TemplateRowId | undefined {
  const words = plainText(work.slice(0, GLIMPSE)).replace(/\s/g, '')
  const found = rowIds.filter((id) => evidence[id].called.test(words) && !evidence[id].unless?.test(words))
  return found.length === 1 ? found[0] : undefined
}
