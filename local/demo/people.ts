import type { Gender, Livelihood, Role } from '../../domain/members/member'

/**
 * Somebody of the demo branch; every name is invented. `joined` is a day or a month, or for 预备党员 how many days ago they
 * were admitted: their year of probation moves with today.
 */
export type Person = {
  readonly key: string
  readonly name: string
  readonly gender: Gender
  readonly group: 1 | 2 | 3
  readonly joined: string | { readonly daysAgo: number }
  readonly role?: Role
  readonly livelihood?: Livelihood
  readonly leadingCadre?: true
  readonly note?: string
  /** Has no WeChat account bound yet. */
  readonly unbound?: true
  /** Left for another branch half-way through the demo's records. */
  readonly transferred?: true
}

/** 28 people: every role, kind of income and standing, two of one name, a name with a dot. */
export const people: readonly Person[] = [
  {
    key: 'secretary',
    name: '周明川',
    gender: 'male',
    group: 1,
    joined: '2003-06-27',
    role: 'secretary',
    leadingCadre: true,
  },
  {
    key: 'deputy',
    name: '沈若兰',
    gender: 'female',
    group: 2,
    joined: '2006-07',
    role: 'deputySecretary',
    leadingCadre: true,
  },
  { key: 'organisation', name: '何知远', gender: 'male', group: 1, joined: '2011-06-30', role: 'organisation' },
  { key: 'publicity', name: '梁晓禾', gender: 'female', group: 3, joined: '2014-12-05', role: 'publicity' },
  { key: 'discipline', name: '罗正言', gender: 'male', group: 2, joined: '2009-05', role: 'discipline' },
  { key: 'group-leader', name: '唐文璟', gender: 'female', group: 1, joined: '2012-11-16', role: 'groupLeader' },
  { key: 'group-leader-2', name: '秦北川', gender: 'male', group: 2, joined: '2010-07-01', role: 'groupLeader' },
  { key: 'group-leader-3', name: '杜望舒', gender: 'female', group: 3, joined: '2016-06-28', role: 'groupLeader' },
  { key: 'member', name: '陆雨桐', gender: 'female', group: 1, joined: '2017-06-30' },
  {
    key: 'director',
    name: '邓一鸣',
    gender: 'male',
    group: 1,
    joined: '2005-12',
    livelihood: 'annualSalary',
    leadingCadre: true,
  },
  { key: 'namesake-1', name: '李思敏', gender: 'female', group: 1, joined: '2015-07-01' },
  {
    key: 'namesake-2',
    name: '李思敏',
    gender: 'female',
    group: 3,
    joined: '1998-11',
    livelihood: 'retired',
    unbound: true,
  },
  { key: 'yi', name: '沙马·依果', gender: 'female', group: 2, joined: '2018-06-29' },
  { key: 'mistyped', name: '许文彬', gender: 'male', group: 2, joined: '2013-05-17', unbound: true },
  { key: 'retired', name: '顾长青', gender: 'male', group: 3, joined: '1986-07', livelihood: 'retired' },
  { key: 'retired-2', name: '方素梅', gender: 'female', group: 3, joined: '1991-12', livelihood: 'retired' },
  {
    key: 'eldest',
    name: '郑维岳',
    gender: 'male',
    group: 3,
    joined: '1966-03',
    livelihood: 'retired',
    note: '集中学习送学上门',
  },
  { key: 'shopkeeper', name: '石砚秋', gender: 'male', group: 3, joined: '2008-06', livelihood: 'selfEmployed' },
  { key: 'farmer', name: '田有为', gender: 'male', group: 2, joined: '2004-07', livelihood: 'farmer' },
  { key: 'student', name: '林小满', gender: 'female', group: 1, joined: { daysAgo: 100 }, livelihood: 'student' },
  { key: 'unemployed', name: '江一帆', gender: 'male', group: 3, joined: '2012-06', livelihood: 'unemployed' },
  { key: 'probationary', name: '蒋云舟', gender: 'male', group: 1, joined: { daysAgo: 318 } },
  { key: 'probationary-2', name: '谢清如', gender: 'female', group: 2, joined: { daysAgo: 205 } },
  { key: 'wen', name: '温亦然', gender: 'female', group: 3, joined: '2019-06-28' },
  { key: 'yuan', name: '袁立春', gender: 'male', group: 2, joined: '2007-06-29' },
  { key: 'peng', name: '彭诗雨', gender: 'female', group: 1, joined: '2020-07-01' },
  { key: 'han', name: '韩冬青', gender: 'male', group: 2, joined: '2021-06-25' },
  { key: 'zeng', name: '曾广田', gender: 'male', group: 3, joined: '2011-12', transferred: true },
]

/** Whether somebody is still a 预备党员. */
export const isProbationary = ({ joined }: Person): boolean => typeof joined !== 'string'
