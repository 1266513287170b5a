import type { Activity } from '../../domain/activities/activity'
import { type Attendance, attended } from '../../domain/attendance/attendance'
import { addDays, type Day } from '../../domain/calendar/beijing'
import { chance } from './derive'
import { people } from './people'
import { inYear, type Line } from './records-written'
import { memberIdOf } from './roster'

/** How often somebody writes after a study, by key; who is not named, now and then. */
const writes: Readonly<Record<string, number>> = {
  ...{ secretary: 0.7, organisation: 0.8, publicity: 0.75, probationary: 0.9, 'probationary-2': 0.8, student: 0.6 },
  ...{ member: 0.6, retired: 0.4, 'namesake-1': 0.5, peng: 0.6, wen: 0.5, 'group-leader': 0.65 },
  // These have not taken to it.
  ...{ 'namesake-2': 0, mistyped: 0, eldest: 0, unemployed: 0, shopkeeper: 0.1, farmer: 0.1, zeng: 0.1 },
}
const SOMETIMES = 0.35

const short = [
  '记住一条：先把自己的事做好，再说别人。\n下周把台账补齐。',
  '条例里讲得很细，回头再读一遍第三章。',
  '听完想到我们下乡的事：话要说到老乡能用上的地方。',
  '今天讨论得热闹，我记下两点：\n一是办事要留记录，二是有疑问当场问。',
  '和小组同志一起读的，读得慢，但都读懂了。',
  '这一课最有用的是最后的案例，提醒自己公私要分明。',
]
const long = [
  '这次学习我分三块来记。\n\n第一，为什么学。平时觉得这些条文离自己远，真正对着读，才发现工作里每天都碰得到：会怎么开、账怎么记、意见怎么收，都有说法。\n\n第二，学到什么。原来以为“差不多就行”的几件事，其实有明确要求，比如会议要有记录、请假要说明、决定要有人去落实。以前靠记性，现在知道要靠制度。\n\n第三，准备怎么做。把手上负责的科普点排一张表，哪天去、谁去、讲什么，去过以后记一笔。每季度给小组汇报一次，做得不够的请大家提醒。',
  '听完以后，我把自己这一年的工作对着看了一遍。\n\n做得好的：两次下乡都按时到了，老乡问的问题当天答不了的，回来查清楚再打电话回复。\n\n做得不够的：有时候怕麻烦，材料拖到月底才补；和年轻同志交流少，只顾自己忙。\n\n下一步：材料当周清；每个月找一位年轻同志聊一聊，听听他们的想法。学习不是为了写几页纸，是为了把这些小毛病改掉。',
]
const links = ['https://www.12371.cn/', 'https://www.qstheory.cn/', 'https://www.xuexi.cn/']

/** Notes after studies, some long, some of two lines, some a link; the latest one waits for a human look. */
export function noteLines(activities: readonly Activity[], attendance: readonly Attendance[], today: Day): Line[] {
  const held = new Map(activities.filter(({ kind }) => kind === 'collectiveStudy').map((one) => [one._id, one]))
  const keys = new Map(people.map(({ key }) => [memberIdOf(key), key]))
  const notes = attendance.flatMap((entry): Line[] => {
    const activity = held.get(entry.activityId)
    const key = keys.get(entry.memberId)
    const isWritten = chance('note', entry._id) < (writes[key ?? ''] ?? SOMETIMES)
    if (!activity || !key || !attended(entry.state) || !isWritten) return []
    return [noteAfter(activity, key)]
  })
  return [...notes, ...makeUps(held, keys, attendance), ...lately(today), ...ownReading(Number(today.slice(0, 4)))]
}

function noteAfter({ _id, on, title }: Activity, key: string): Line {
  const away = Math.floor(chance('when', _id, key) * 6)
  const luck = chance('what', _id, key)
  const pick = <T>(all: readonly T[]) => all[Math.floor(chance('which', _id, key) * all.length)] as T
  const words = luck < 0.12 ? { text: pick(long), title: `${title}：学习心得` } : { text: pick(short) }
  const values = luck > 0.9 ? { link: pick(links), text: '会上提到的文章，存下来再看。' } : words
  const isAnswered = luck > 0.12 && luck < 0.17
  const answers = [{ by: 'secretary', on: addDays(on, away + 2), text: '记得很实在，下次会上给大家讲讲。' }]
  return {
    ...{ kind: 'studyNote', on: addDays(on, away), by: key, people: [key], values: { ...values, activity: _id } },
    ...(luck > 0.17 && luck < 0.22 && { shared: true as const }),
    ...(isAnswered && key !== 'secretary' && { answers }),
  }
}

/** 补学: each absence that was closed has its note. */
function makeUps(
  held: ReadonlyMap<string, Activity>,
  keys: ReadonlyMap<string, string>,
  attendance: readonly Attendance[],
): Line[] {
  return attendance.flatMap(({ activityId, memberId, madeUp }): Line[] => {
    const key = keys.get(memberId)
    if (!madeUp || !key || !held.has(activityId) || (writes[key] ?? 1) === 0) return []
    const values = {
      title: madeUp.what,
      text: '把材料从头读了一遍，要点记在本子上。',
      activity: activityId,
      makesUp: true,
    }
    return [{ kind: 'studyNote', on: madeUp.on, by: key, people: [key], values }]
  })
}

/** What lies close to today, whatever was studied: one shared, two answered, one that waits. */
function lately(today: Day): Line[] {
  const of = (key: string, ago: number, values: object, more: Partial<Line> = {}): Line => ({
    ...{ kind: 'studyNote', on: addDays(today, -ago), by: key, people: [key], values: { ...values } },
    ...more,
  })
  const answer = (by: string, ago: number, text: string) => ({ answers: [{ by, on: addDays(today, -ago), text }] })
  return [
    of('member', 9, { title: '下乡半天的收获', text: long[1] }, { shared: true }),
    of(
      'retired',
      6,
      { text: '老花眼，只写两句：\n条例要常翻，老同志更要带头。' },
      answer('secretary', 4, '老党员带了好头。'),
    ),
    of(
      'probationary',
      5,
      { title: '第一次讲实验', text: short[2] },
      answer('organisation', 3, '写得具体，下次和小组一起讲。'),
    ),
    of('peng', 2, { title: '读书摘记', text: '摘了几段，请支部看看能不能给大家传阅。' }, { textHeld: true }),
  ]
}

/** Tied to nothing, one of them entered much later; a training or two, and two articles. */
function ownReading(year: number): Line[] {
  return [year - 1, year].flatMap((of): Line[] => [
    note(of, '02-11', 'organisation', '读完一本县志，抄了三页。', '02-25'),
    note(of, '03-06', 'member', '妇女节前给社区讲了一次科普，回来记两句：要少用术语。'),
    note(of, '07-02', 'secretary', long[0] ?? ''),
    note(of, '08-12', 'han', '防汛值班间隙读的，记了要点。', '09-03'),
    {
      ...{ kind: 'training', on: inYear(of, '05-11'), by: 'organisation', people: ['organisation', 'publicity'] },
      values: { title: '党务工作者培训班', organiser: '县委党校', halfDays: 6 },
    },
    {
      ...{ kind: 'training', on: inYear(of, '09-07'), by: 'probationary', people: ['probationary', 'probationary-2'] },
      values: { title: '预备党员培训班', organiser: '县直机关工委', halfDays: 4 },
    },
    article(of, '10-20', 'deputy', '科普活动里的党员带头作用', '县直机关党建'),
    article(of, '11-05', 'director', '流动科技馆怎样走进山村'),
  ])
}

function note(year: number, monthDay: string, by: string, text: string, entered?: string): Line {
  return {
    ...{ kind: 'studyNote', on: inYear(year, monthDay), by, people: [by], values: { text } },
    ...(entered && { enteredOn: inYear(year, entered) }),
  }
}

function article(year: number, monthDay: string, by: string, title: string, published = ''): Line {
  const values = { title, published, text: '从几次下乡的事例说起，谈党员怎样带头、怎样留下可用的办法。' }
  return { kind: 'article', on: inYear(year, monthDay), by, people: [by], values }
}
