/** A Party member as the branch keeps them. Never holds an ID-card number, address, pay or phone number (domain rule: kept out of the database). */
export type Member = {
  _id: string
  branchId: string
  name: string
  gender?: Gender
  standing: Standing
  role: Role
  groupId?: string
  livelihood: Livelihood
  /** 党员领导干部: owes the double organisational life of standard 2.2. */
  leadingCadre: boolean
  /** 入党时间: a day, or only a month where the roster knows no more. */
  joinedOn?: string
  /** 转正时间. */
  admittedOn?: string
  note?: string
  /** 暂无表决权, though a full member. Why is nobody's business here and is never stored. */
  noVote?: true
  state: MemberState
  /** Day the state began; for someone who left, the first day they no longer belong; empty if it is long ago and unknown. */
  stateSince: string
  /** WeChat's OPENID once bound, otherwise {@link unboundOpenid}: the unique index then holds for everybody. */
  openid: string
  boundAt?: string
  createdAt: string
  updatedAt: string
}

export type Gender = 'male' | 'female'
export type Standing = 'full' | 'probationary'
export type Role =
  | 'secretary'
  | 'deputySecretary'
  | 'organisation'
  | 'publicity'
  | 'discipline'
  | 'committee'
  | 'groupLeader'
  | 'member'
/** Kinds of income that decide the dues (中组发〔2008〕3号). */
export type Livelihood =
  | 'salaried'
  | 'annualSalary'
  | 'selfEmployed'
  | 'retired'
  | 'farmer'
  | 'student'
  | 'unemployed'
  /** 依靠抚恤或救济生活、领取最低生活保障金的. */
  | 'assisted'
export type MemberState = 'active' | 'transferred' | 'left'

export const genderLabels: Record<Gender, string> = { male: '男', female: '女' }

export const standingLabels: Record<Standing, string> = { full: '正式党员', probationary: '预备党员' }

/** In the order of a branch's list of names. */
export const roleLabels: Record<Role, string> = {
  secretary: '书记',
  deputySecretary: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
  committee: '委员',
  groupLeader: '党小组长',
  member: '党员',
}

export const livelihoodLabels: Record<Livelihood, string> = {
  salaried: '按月领工资',
  annualSalary: '年薪制',
  selfEmployed: '个体经营',
  retired: '离退休',
  farmer: '农民',
  student: '学生',
  unemployed: '下岗失业',
  assisted: '抚恤、救济、低保',
}

export const stateLabels: Record<MemberState, string> = { active: '在册', transferred: '已转出', left: '已离开' }

const committeeRoles: readonly Role[] = [
  'secretary',
  'deputySecretary',
  'organisation',
  'publicity',
  'discipline',
  'committee',
]

/** Whether the role makes one a member of the branch committee (支委会). */
export function isCommittee(role: Role): boolean {
  return committeeRoles.includes(role)
}

/** Whether the role leads the branch (书记, 副书记): only those who lead may give or take it. */
export function leadsBranch(role: Role): boolean {
  return role === 'secretary' || role === 'deputySecretary'
}

/** Stands in for an OPENID until the member is bound. */
export function unboundOpenid(memberId: string): string {
  return `unbound:${memberId}`
}

/** Whether a WeChat account is bound to the member. */
export function isBound(member: Pick<Member, 'openid'>): boolean {
  return !member.openid.startsWith('unbound:')
}

/**
 * Whether the member belonged to the branch on that Beijing day: not before joining the Party, nor from the day on which
 * they left. When they came from another branch is not known.
 */
export function belongsOn(
  { state, stateSince, joinedOn = '' }: Pick<Member, 'state' | 'stateSince'> & Partial<Pick<Member, 'joinedOn'>>,
  day: string,
): boolean {
  // 入党时间 may be a month only: then the whole month counts.
  const joined = day.slice(0, joinedOn.length) >= joinedOn
  return joined && (state === 'active' || day < stateSince)
}

/** Whether somebody was a full member on that Beijing day; where 转正时间 is only a month, the whole month counts. */
export function isFullOn(
  { standing, admittedOn = '' }: Pick<Member, 'standing'> & Partial<Pick<Member, 'admittedOn'>>,
  day: string,
): boolean {
  return standing === 'full' && day.slice(0, admittedOn.length) >= admittedOn
}

/** Whether somebody had a vote on that Beijing day: full members alone (党章 art. 7), and of them not all. */
export function hasVoteOn(
  member: Pick<Member, 'standing'> & Partial<Pick<Member, 'admittedOn' | 'noVote'>>,
  day: string,
): boolean {
  return isFullOn(member, day) && member.noVote !== true
}

/** Members in the order of a branch's list: by office, then by name in Chinese collation. */
export function byOffice<T extends Pick<Member, 'role' | 'name'>>(members: readonly T[]): T[] {
  const order = Object.keys(roleLabels)
  return [...members].sort(
    (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name, 'zh-Hans-CN'),
  )
}
