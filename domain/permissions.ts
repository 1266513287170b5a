import type { Role } from './members/member'

/**
 * Who may do what, in one table. `leader` marks what a group leader (党小组长) may do too, but only for the meetings of
 * their own group.
 */
export const permissions = {
  'branch.manage': { label: '支部设置、邀请码', roles: ['secretary', 'deputySecretary'] },
  'members.manage': { label: '名册、绑定', roles: ['secretary', 'deputySecretary', 'organisation'] },
  'activities.manage': {
    label: '安排活动',
    roles: ['secretary', 'deputySecretary', 'organisation', 'publicity', 'discipline', 'committee'],
    leader: true,
  },
  'attendance.record': {
    label: '签到、补录',
    roles: ['secretary', 'deputySecretary', 'organisation', 'publicity', 'discipline', 'committee'],
    leader: true,
  },
  'minutes.write': {
    label: '会议记录、表决',
    roles: ['secretary', 'deputySecretary', 'organisation', 'publicity', 'discipline', 'committee'],
    leader: true,
  },
  'responsibilities.manage': {
    label: '责任清单：导入、修改、替人登记',
    roles: ['secretary', 'deputySecretary', 'organisation'],
  },
  'dues.manage': { label: '党费：核定、登记、上缴', roles: ['secretary', 'deputySecretary', 'organisation'] },
  'dues.read': { label: '查看支部党费', roles: ['secretary', 'deputySecretary', 'organisation', 'discipline'] },
  'records.manage': { label: '记录：代登、查看、答复、更正', roles: ['secretary', 'deputySecretary', 'organisation'] },
  'integrity.manage': { label: '党风廉政的记录', roles: ['secretary', 'deputySecretary', 'discipline'] },
  'publicity.manage': {
    label: '简报、示范行动、表彰',
    roles: ['secretary', 'deputySecretary', 'organisation', 'publicity'],
  },
  'register.read': {
    label: '查看考勤总表',
    roles: ['secretary', 'deputySecretary', 'organisation', 'discipline'],
  },
  'register.export': { label: '导出考勤表', roles: ['secretary', 'deputySecretary', 'organisation'] },
} as const satisfies Record<string, { label: string; roles: readonly Role[]; leader?: true }>

/** One line of {@link permissions}. */
export type Permission = keyof typeof permissions

/** Whether the role holds the permission for the whole branch. */
export function may(role: Role, permission: Permission): boolean {
  const { roles }: { roles: readonly Role[] } = permissions[permission]
  return roles.includes(role)
}

/** Whether the role holds the permission at least for its own group. */
export function mayForOwnGroup(role: Role, permission: Permission): boolean {
  return may(role, permission) || (role === 'groupLeader' && 'leader' in permissions[permission])
}

/** Everything the role may do for the whole branch. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => may(role, permission))
}
