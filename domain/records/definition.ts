import type { Permission } from '../permissions'
import type { StandardId } from '../standards/standard-ids'
import type { Field } from './field'

/** Where kinds stand together on a screen. */
export type Area = 'study' | 'people' | 'service' | 'papers' | 'branch' | 'integrity' | 'members'

export const areaLabels: Record<Area, string> = {
  study: '学习',
  people: '谈心、关怀、意见',
  service: '服务群众',
  papers: '计划、总结、简报',
  branch: '支部建设',
  integrity: '党风廉政',
  members: '党员队伍',
}

/** Who may see a record beside its author and those who keep its kind. */
export type Sight =
  /** Every member. */
  | 'branch'
  /** The people it is about. */
  | 'concerned'
  /** Nobody. */
  | 'keepers'

/** One kind of record: everything that form, list, page, export and evidence are drawn from. */
export type KindDefinition = {
  label: string
  area: Area
  /** What goes here, in one sentence. */
  hint: string
  /** What must not be written here. */
  avoid?: string
  /** Who enters it: each for themselves, any member who is among its people, or its keepers alone. */
  enteredBy: 'self' | 'members' | 'keepers'
  /** Who keeps such records: enters them for others, sees, puts right, answers and releases them. */
  keptBy: Permission
  sees: Sight
  /** Its author may let every member read it. */
  mayShare?: true
  /** It may be written without a name. */
  mayBeAnonymous?: true
  /** Keepers may answer it, or owe an answer to each. */
  isAnswered?: 'may' | 'must'
  /** It is a draft until a keeper has confirmed it, and counts only then. */
  isDrafted?: true
  /** A text that people put their names to: each of its people, or everybody; `letter`: and whom they answer to. */
  isSigned?: 'pledge' | 'letter'
  /** What its day is called; `ahead`: it may lie in the future. */
  day: { label: string; ahead?: true }
  /** Whom it is about or who took part; in `self` kinds that is its author. */
  people?: { label: string; least: number; most: number; from?: 'committee'; hint?: string }
  fields: Readonly<Record<string, Field>>
  /** The field that names it in a list; its kind where there is none. */
  titleField?: string
  /** Photos and documents that may be put with it; none where nothing stands here. */
  files?: number
  /** Whether one record counts for the branch, or for each of its people. */
  counts: 'branch' | 'people'
  /** The standards it feeds. */
  standards: readonly StandardId[]
  /** It is made once a year: the form says so where one is there. */
  isYearly?: true
}
