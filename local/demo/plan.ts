import type { Activity } from '../../domain/activities/activity'
import type { Guest } from '../../domain/activities/guest'
import type { ActivityKind } from '../../domain/activities/kinds'

type Topic = Activity['topics'][number]

/** One line of the year's plan: what is held, in which month, on which day if that is a free workday, and when. */
export type PlanLine = {
  readonly kind: ActivityKind
  readonly month: number
  readonly day: number
  readonly time: string
  readonly title: string
  readonly place: string
  readonly topics: readonly Topic[]
  readonly group?: 1 | 2 | 3
  /** Key of the member who holds the lecture, or the guest who does. */
  readonly lecturer?: string
  readonly guest?: Guest
}

const HALL = '三楼会议室'
const ROOM = '二楼党员活动室'

const party = (text: string): Topic => ({ text, nature: 'party' })
const business = (text: string): Topic => ({ text, nature: 'business' })

/** 固定党日: the fifteenth, or the next workday. */
export const PARTY_DAY = 15
/** 党费收缴日: the tenth, or the last workday before it. */
export const COLLECTION_DAY = 10

type Occasion = readonly [title: string, place: string, ...topics: string[]]

const partyDays: readonly Occasion[] = [
  ['走访看望老党员', '各党员家中', '分三组走访，听听对支部的意见', '带去新一年的学习资料'],
  ['看规划，谈家乡变化', '县规划展览馆', '参观规划展', '说说自己的岗位能做什么'],
  ['科普志愿服务进社区', '城东社区广场', '家电和食品安全咨询', '帮老人设置手机'],
  ['清明祭扫', '云岭烈士陵园', '敬献鲜花', '听讲解员讲本县烈士的故事'],
  ['把实验带进乡村小学', '石桥镇中心小学', '科技活动周：二十个小实验', '给学校图书角补书'],
  ['清理河岸', '清溪河东岸', '分段捡拾垃圾', '向沿河住户介绍垃圾分类'],
  ['重温入党誓词，过政治生日', HALL, '重温入党誓词', '本季度过政治生日的党员发言'],
  ['防汛避险演练', '清溪村文化广场', '学习预警信号', '走一遍转移路线'],
  ['科普日服务群众', '县文化广场', '健康和防诈骗咨询', '农技专家答疑'],
  ['到结对村帮收秋粮', '清溪村', '分组到农户', '听村里说明年的打算'],
  ['消防安全进小区', '中心家属院', '检查楼道和电动车充电处', '灭火器试用'],
  ['回顾一年，说说打算', HALL, '每人三分钟：今年做成的一件事', '明年想做的一件事'],
]

const committees: readonly (readonly [partyTopic: string, businessTopic: string])[] = [
  ['定全年支部工作计划', '定全年科普活动安排'],
  ['安排节后学习', '冬季农技培训进度'],
  ['上季度党费收缴情况', '科技活动周筹备分工'],
  ['党员积分办法讨论', '流动科技馆巡展路线'],
  ['谈心谈话安排', '科技活动周保障'],
  ['七一前走访安排', '上半年科普项目检查'],
  ['半年支部工作小结', '暑期科学营准备'],
  ['听取党小组长汇报', '防汛物资和值班安排'],
  ['发展党员工作研究', '科普日场地和人员'],
  ['谈心谈话进度检查', '科普示范基地验收'],
  ['年底民主评议准备', '全年项目经费执行'],
  ['支部全年总结讨论', '明年科普项目申报'],
]

const studies: readonly (readonly string[])[] = [
  ['学习党章：党员的权利和义务'],
  ['学习支部工作条例'],
  ['学习廉洁自律准则', '支部手册怎样记'],
  ['学习党员教育管理工作条例'],
  ['学习纪律处分条例'],
  ['学习科学技术普及法', '安全生产知识'],
  ['从县志看本县党组织的建立'],
  ['网络安全和个人信息保护'],
  ['学习全民科学素质行动规划纲要', '警示教育案例讨论'],
  ['学习信访工作条例'],
  ['学习发展党员工作细则', '民法典里的邻里事'],
  ['学习保密法'],
]

const assemblies: Readonly<Record<number, readonly string[]>> = {
  3: ['通过全年工作计划', '公布第一季度党费收缴情况'],
  6: ['讨论接收预备党员', '半年组织生活考勤通报'],
  9: ['讨论预备党员转正', '公布第三季度党费收缴情况'],
  12: ['支部年度工作报告', '全年党费收缴公示'],
}

type Lecture = { readonly title: string; readonly by?: string; readonly guest?: Guest }

const lectures: Readonly<Record<number, Lecture>> = {
  4: { title: '副书记讲党课：读懂一张入党志愿书', by: 'deputy' },
  7: { title: '书记讲党课：在岗位上把小事办实', by: 'secretary' },
  10: { title: '党课：基层治理里的科普', guest: { name: '方启明', from: '县委党校', lectures: true } },
  11: { title: '书记讲党课：科普怎样讲到老乡心里', by: 'secretary' },
}

const groupSubjects = ['交流学习笔记', '谈一件帮群众办的事', '对支部工作提意见', '商量小组下月安排']

const oddEven = [
  { group: 1, parity: 1 },
  { group: 2, parity: 1 },
  { group: 3, parity: 0 },
] as const
const groupOrdinals = { 1: '第一', 2: '第二', 3: '第三' } as const

const lectureOf = (lecture: Lecture | undefined) => (lecture ? [lecture] : [])

/** What the branch does in a month; the numbers of days are wishes, put on free workdays later. */
export function planOf(year: number, month: number): PlanLine[] {
  const at = month - 1
  const partyDay = partyDays[at] as Occasion
  const [partyTopic, businessTopic] = committees[at] as (typeof committees)[number]
  const line = (kind: ActivityKind, day: number, time: string, title: string, topics: Topic[], place = ROOM) => ({
    kind,
    month,
    day,
    time,
    title,
    place,
    topics,
  })
  const [title, place, ...topics] = partyDay
  return [
    line('themePartyDay', PARTY_DAY, '14:30', title, topics.map(party), place),
    line('committeeMeeting', 5, '09:00', `${month}月支委会`, [party(partyTopic), business(businessTopic)], HALL),
    ...(studies[at] ?? []).map((subject, index) =>
      line('collectiveStudy', index === 0 ? 22 : 8, '15:00', subject, [party(subject)]),
    ),
    ...(assemblies[month]
      ? [
          line(
            'branchAssembly',
            18,
            '14:30',
            `第${['一', '二', '三', '四'][month / 3 - 1]}季度党员大会`,
            assemblies[month].map(party),
            HALL,
          ),
        ]
      : []),
    ...lectureOf(lectures[month]).map(({ title: subject, by, guest }) => ({
      ...line('partyLecture', 25, '10:00', subject, [party(subject)], HALL),
      ...(by && { lecturer: by }),
      ...(guest && { guest }),
    })),
    ...oddEven
      .filter(({ parity }) => month % 2 === parity)
      .map(({ group }) => {
        const subject = groupSubjects[(month + group) % groupSubjects.length] as string
        return {
          ...line('groupMeeting', 10 + group, '16:00', `${groupOrdinals[group]}党小组会`, [party(subject)]),
          group,
        }
      }),
    ...(month === 12
      ? [
          line('organisationalLifeMeeting', 19, '09:00', `${year}年度组织生活会`, [party('批评和自我批评')], HALL),
          line(
            'appraisalMeeting',
            26,
            '14:30',
            `${year}年度民主评议党员`,
            [party('个人自评、党员互评、民主测评')],
            HALL,
          ),
        ]
      : []),
  ]
}
