import { type Role, roleLabels } from './members/member'
import { may, mayForOwnGroup, permissions, permissionsOf } from './permissions'

describe('permissions', () => {
  it.each([
    [
      'secretary',
      [
        'branch.manage',
        'members.manage',
        'activities.manage',
        'attendance.record',
        'minutes.write',
        'responsibilities.manage',
        'dues.manage',
        'dues.read',
        'records.manage',
        'integrity.manage',
        'publicity.manage',
        'register.read',
        'register.export',
      ],
    ],
    [
      'organisation',
      [
        'members.manage',
        'activities.manage',
        'attendance.record',
        'minutes.write',
        'responsibilities.manage',
        'dues.manage',
        'dues.read',
        'records.manage',
        'publicity.manage',
        'register.read',
        'register.export',
      ],
    ],
    [
      'discipline',
      ['activities.manage', 'attendance.record', 'minutes.write', 'dues.read', 'integrity.manage', 'register.read'],
    ],
    ['committee', ['activities.manage', 'attendance.record', 'minutes.write']],
    ['groupLeader', []],
    ['member', []],
  ] as const)('%s', (role, list) => {
    expect(permissionsOf(role)).toEqual(list)
  })

  it('lets a group leader act for the own group only where the table says so', () => {
    expect(may('groupLeader', 'attendance.record')).toBe(false)
    expect(mayForOwnGroup('groupLeader', 'attendance.record')).toBe(true)
    expect(mayForOwnGroup('groupLeader', 'members.manage')).toBe(false)
    expect(mayForOwnGroup('member', 'attendance.record')).toBe(false)
  })

  it('leaves every permission with somebody', () => {
    for (const permission of Object.keys(permissions) as (keyof typeof permissions)[]) {
      expect((Object.keys(roleLabels) as Role[]).some((role) => may(role, permission))).toBe(true)
    }
  })
})
