import { plainText } from '../members/cell-text'
import type { Role } from '../members/member'

/** Offices that the roster knows: whoever holds one when the work is due is meant, so nothing is asked. */
const roles: readonly [Role, RegExp][] = [
  ['secretary', /^(?:本?(?:党?支部|党组织))?书记$|^支书$/],
  ['deputySecretary', /^(?:本?(?:党?支部|党组织))?副书记$/],
  ['organisation', /^(?:党?支部)?组织委员$/],
  ['publicity', /^(?:党?支部)?宣传委员$/],
  ['discipline', /^(?:党?支部)?(?:纪检|纪律检查)委员$/],
  ['groupLeader', /^(?:各|各个)?党?小组组?长$/],
]

/** Whom a group word most likely means; `asWritten` keeps the words where the roster cannot tell. */
export type GroupScope = 'all' | 'committee' | 'leadingCadres' | 'asWritten'

/** Group words, in the order in which they are tried. Each is asked once, what stands here is suggested. */
const groups: readonly [GroupScope, RegExp][] = [
  ['all', /^(?:(?:党?支部)?(?:全体|所有|各位|每名|每位)?(?:在职|在册)?党员(?:同志)?|全体|全员|所有人|人人|每人)$/],
  [
    'committee',
    /^(?:各|全体)?(?:支委|支部委员|党支部委员|支部委员会|党支部委员会|支委会)(?:委员|成员|班子|班子成员)?$/,
  ],
  ['committee', /^(?:党?支部)(?:班子|班子成员)?$|^委员$/],
  ['leadingCadres', /^(?:党组|党委|领导)(?:班子)?(?:成员|全体成员)?$|^班子(?:成员)?$/],
  ['leadingCadres', /^(?:党员|单位|处级|科级|各级)*领导干部$|^(?:单位|分管|机关)领导$/],
  ['asWritten', /^(?:党组|党委|机关党委|党总支)(?:副)?书记$|^(?:青年|统战|群工|保密|生活)委员$/],
  ['asWritten', /^(?:党员)?(?:中层|一般|机关|全体|年轻)*(?:干部|干部职工|职工)$|^中层(?:领导|正职|副职)$/],
  ['asWritten', /^(?:各)?(?:科室|部门|处室|股室)(?:主要)?负责人$|^各?党?小组$|^(?:预备|正式|退休|流动|青年)党员$/],
  ['asWritten', /^(?:党务|党建)(?:工作者|工作人员|干部|专干)$|^(?:入党)?(?:积极分子|发展对象|申请人)$|^群众$/],
]

/** What stands outside the branch: bodies, their people, experts. */
const outside =
  /纪检|监察|派驻|上级|上一级|机关党委|直工委|工委|组织部|宣传部|党校|专家|老师|教授|先进模范|邀请|(?:办公室|科|处|股|部|室|局|中心|单位|部门|组|委|院|站|所|公司|协会|领导|主任|主席)$/

/** What words stand for if they are no name. */
export type Meaning = { kind: 'role'; role: Role } | { kind: 'group'; scope: GroupScope } | { kind: 'outside' }

/** One of these is in all the words above; in few names. */
const telling = /[书委长员体人支党领班干职层组分象申群纪监派上工部校专师教进邀室科处股局心位门院站所司会导任席]/

/** Reads 书记, 全体党员, 纪检组领导; undefined for what may be a person's name. */
export function meaningOf(words: string): Meaning | undefined {
  if (!telling.test(words)) return undefined
  const bare = plainText(words).replace(/[\s“”"]/g, '')
  const role = roles.find(([, pattern]) => pattern.test(bare))
  if (role) return { kind: 'role', role: role[0] }
  const group = groups.find(([, pattern]) => pattern.test(bare))
  if (group) return { kind: 'group', scope: group[0] }
  return outside.test(bare) ? { kind: 'outside' } : undefined
}

/** A Chinese character, the rare ones of names included; far quicker to match than \p{Script=Han}. */
const han = '(?:[\\u3400-\\u9fff\\uf900-\\ufaff〇々]|[\\ud840-\\ud88d][\\udc00-\\udfff])'
const dotted = `${han}{1,8}[·•・]${han}{1,8}`
/** Names that begin with one of the common surnames, and names of minorities with their dot. */
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟段雷钱汤尹黎乔贺赖龚'
const commonName = new RegExp(`^(?:[${surnames}]${han}{1,2}|${dotted})$`)
const oneHan = new RegExp(`^${han}$`)
const LONGEST_PART = 24
/** Other short words may be names, too: there are thousands of surnames. */
const MAYBE = 0.7

/** Whether the words look like a name even to somebody who does not know it. */
export function looksLikeName(words: string): boolean {
  return commonName.test(words)
}

/** Whether the text is a single Chinese character. */
export function isOneHan(text: string): boolean {
  return text.length < 3 && oneHan.test(text)
}

const separators = /[、，,;；/\n\s和与及]+/
const name = new RegExp(`^(?:${han}{2,4}|${dotted})$`)

/** How much of a text looks like people, from 0 to 1: tells columns apart where nothing else does. */
export function peopleShare(text: string): number {
  const parts = text.split(separators).filter((part) => part !== '')
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return parts.reduce((sum, part) => sum + part.length * likeness(part), 0) / Math.max(1, length)
}

function likeness(part: string): number {
  const bare = /[（(每]/.test(part) ? part.replace(/[（(].*?[）)]|每人.*$/g, '') : part
  if (bare.length > LONGEST_PART) return 0
  if (looksLikeName(bare) || meaningOf(bare)) return 1
  return name.test(bare) ? MAYBE : 0
}
