import { type Gender, type Livelihood, type MemberState, type Role, roleLabels, type Standing } from './member'

/** A cell's value, or why there is none; `remark` asks to look again. */
export type CellReading<T> = { ok: true; value: T; remark?: string } | { ok: false; reason: string }

type Words<T extends string> = Record<T, readonly string[]>

/** The words rosters use, the one we would write first: what an unknown word is answered with. */
const genderWords: Words<Gender> = { male: ['男'], female: ['女'] }

const standingWords: Words<Standing> = {
  full: ['正式党员', '正式', '中共党员', '中共正式党员'],
  probationary: ['预备党员', '预备', '中共预备党员', '预备期'],
}

/** The kinds of income of 中组发〔2008〕3号, by the words rosters have for them. */
const livelihoodWords: Words<Livelihood> = {
  salaried: [
    '按月领工资',
    '按月领取工资',
    '在职',
    '在岗',
    '在编',
    '工薪',
    '职工',
    '公务员',
    '事业编',
    '参公',
    '企业职工',
  ],
  annualSalary: ['年薪制', '年薪'],
  selfEmployed: ['个体经营', '个体', '个体户', '个体工商户', '自由职业', '私营企业主'],
  retired: ['离退休', '退休', '离休', '退休人员', '离休人员', '退休干部', '离休干部', '离退休人员'],
  farmer: ['农民', '务农', '牧民', '农牧民', '村民'],
  student: ['学生', '在校学生', '大学生', '研究生', '在读'],
  unemployed: ['下岗失业', '下岗', '失业', '待业', '未就业'],
  // 、 inside the first word would read as several in the sentence about an unknown one.
  assisted: ['抚恤救济', '抚恤、救济、低保', '抚恤', '救济', '低保', '低保户', '低保人员', '五保户', '特困供养'],
}

const stateWords: Words<MemberState> = {
  active: ['在册', '正常', '在籍', '在党', '转入', '已转入'],
  transferred: ['已转出', '转出', '转走', '已转走', '关系转出', '组织关系转出'],
  left: ['已离开', '离开', '去世', '已故', '出党', '退党', '除名', '停止党籍'],
}

const yesNoWords: Words<'yes' | 'no'> = {
  yes: ['是', '有', '√', '✓', '✔', 'v', 'y', 'yes', 'true', '1', '领导干部', '党员领导干部'],
  no: ['否', '不是', '×', '✗', '✘', 'x', 'n', 'no', 'false', '0', '非'],
}

const roleWords: Words<Role> = {
  secretary: ['书记'],
  deputySecretary: ['副书记'],
  organisation: ['组织委员', '组织'],
  publicity: ['宣传委员', '宣传'],
  discipline: ['纪检委员', '纪检', '纪律检查委员'],
  committee: [
    '委员',
    '支委',
    '支委委员',
    '青年委员',
    '统战委员',
    '群众委员',
    '群工委员',
    '保密委员',
    '生活委员',
    '学习委员',
  ],
  groupLeader: ['党小组长'],
  member: ['党员', '普通党员'],
}

/** Not in the Party (yet): such a person is no member of the branch, however the roster counts. */
const outsiders = /积极分子|发展对象|申请人|团员|群众/

/** How rosters write "nothing here". */
export function isNothing(text: string): boolean {
  return /^([-—–―/\\.。]+|无|暂无|空|null|n\/a)?$/i.test(text)
}

/** 男 or 女. */
export function readGender(text: string): CellReading<Gender> {
  return find(genderWords, text)
}

/** 正式党员 or 预备党员; people on their way into the Party are refused by name. */
export function readStanding(text: string): CellReading<Standing> {
  if (outsiders.test(text)) return { ok: false, reason: '还不是党员，党员名册不收；请删去这一行' }
  return find(standingWords, text)
}

/** The kind of income that decides the dues. */
export function readLivelihood(text: string): CellReading<Livelihood> {
  return find(livelihoodWords, text.replace(/党员$/, ''))
}

/** Whether in the branch, transferred or gone. */
export function readState(text: string): CellReading<MemberState> {
  return find(stateWords, text)
}

/** 是 or 否. */
export function readYesNo(text: string): CellReading<boolean> {
  const found = find(yesNoWords, text)
  return found.ok ? { ok: true, value: found.value === 'yes' } : { ok: false, reason: '只能写“是”或“否”' }
}

/** An office in the branch; of several in one cell ("书记、第一党小组组长") the highest, which is said. */
export function readRole(text: string): CellReading<Role> {
  const roles: Role[] = []
  for (const part of text.split(/[、,，;；/／+＋\s]|兼任?|和|及|与/).filter((word) => word !== '')) {
    const offices = /^((?:组织|宣传|纪检){2,})委员$/.exec(part)?.[1]?.match(/../g) ?? [part]
    for (const office of offices) {
      const found = readOffice(office)
      if (!found.ok) return found
      roles.push(found.value)
    }
  }
  const order = Object.keys(roleLabels)
  const [value, ...others] = [...new Set(roles)].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  if (value === undefined) return { ok: false, reason: unknownWord(roleWords) }
  // Whoever holds an office of the committee is its member and a Party member anyhow.
  const extra = others.filter((role) => role !== 'member' && role !== 'committee')
  return {
    ok: true,
    value,
    ...(extra.length > 0 && {
      remark: `写了几个职务，按“${roleLabels[value]}”导入，没有另记“${extra.map((role) => roleLabels[role]).join('、')}”`,
    }),
  }
}

function readOffice(text: string): CellReading<Role> {
  if (/^第?[一二三四五六七八九十\d]*党?小?组?组长$/.test(text)) return { ok: true, value: 'groupLeader' }
  return find(roleWords, text.replace(/^(党支部|支部委员会|支部|支委会)(?=.)/, ''))
}

function find<T extends string>(words: Words<T>, text: string): CellReading<T> {
  const word = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  const value = (Object.keys(words) as T[]).find((key) => words[key].includes(word))
  return value === undefined ? { ok: false, reason: unknownWord(words) } : { ok: true, value }
}

function unknownWord<T extends string>(words: Words<T>): string {
  const allowed = (Object.keys(words) as T[]).map((key) => words[key][0])
  return `认不出，只能写：${allowed.join('、')}`
}
