import { type Topic, topicIds } from '../../domain/reminders/topics'
import { chance } from '../../local/demo/derive'

/** Who takes what from WeChat: everything, what one likes, now and then, nothing because never asked, nothing on principle. */
type Takes = 'keen' | 'ordinary' | 'sparing' | 'never' | 'refuses'
/** What becomes of somebody's tasks. */
type Does = 'prompt' | 'late' | 'never'

/** One person's ways; `comes` is how often they come to what they are expected at. */
type Habit = { readonly takes: Takes; readonly does: Does; readonly comes: number }

const habit = (takes: Takes, does: Does, comes = 0.92): Habit => ({ takes, does, comes })

/** The ways of everybody in the demo branch, by key. */
const habits: Readonly<Record<string, Habit>> = {
  secretary: habit('keen', 'prompt', 0.98),
  deputy: habit('ordinary', 'prompt', 0.98),
  organisation: habit('keen', 'prompt', 0.98),
  publicity: habit('keen', 'late'),
  discipline: habit('ordinary', 'late'),
  'group-leader': habit('keen', 'prompt', 0.98),
  'group-leader-2': habit('ordinary', 'late', 0.98),
  'group-leader-3': habit('sparing', 'prompt', 0.98),
  member: habit('keen', 'prompt'),
  director: habit('never', 'late', 0.75),
  'namesake-1': habit('ordinary', 'prompt'),
  'namesake-2': habit('never', 'never', 0.5),
  yi: habit('ordinary', 'prompt'),
  mistyped: habit('ordinary', 'late'),
  retired: habit('keen', 'prompt', 0.8),
  'retired-2': habit('sparing', 'late', 0.7),
  eldest: habit('never', 'never', 0.1),
  shopkeeper: habit('refuses', 'late', 0.7),
  farmer: habit('sparing', 'late', 0.7),
  student: habit('keen', 'late', 0.85),
  unemployed: habit('refuses', 'never', 0.7),
  probationary: habit('keen', 'prompt', 0.97),
  'probationary-2': habit('ordinary', 'prompt', 0.95),
  wen: habit('sparing', 'late'),
  yuan: habit('never', 'late'),
  peng: habit('ordinary', 'prompt'),
  han: habit('refuses', 'prompt'),
  newcomer: habit('keen', 'prompt'),
}

/** Somebody's ways. */
export function habitOf(key: string): Habit {
  return habits[key] ?? habit('never', 'never')
}

/** As the summary says it. */
export const takesWords: Readonly<Record<Takes, string>> = {
  keen: '每次都订',
  ordinary: '常订',
  sparing: '偶尔订',
  never: '从没订过',
  refuses: '不同意',
}

/** How often each topic is ticked in WeChat's question. */
const ticks: Readonly<Record<'ordinary' | 'sparing', Record<Topic, number>>> = {
  ordinary: { activity: 0.9, todo: 0.8, change: 0.4, dues: 0.4, answer: 0.3 },
  sparing: { activity: 0.5, todo: 0.3, change: 0.1, dues: 0.1, answer: 0.1 },
}

/** Whether this person ticks a topic this time; what they pass over counts as refused. */
export function ticksTopic(key: string, topic: Topic, occasion: string): boolean {
  const { takes } = habitOf(key)
  if (takes === 'keen') return true
  if (takes === 'never' || takes === 'refuses') return false
  return chance('ticks', key, topic, occasion) < ticks[takes][topic]
}

/** How often something is done when one is reminded, by which reminder it is. */
const dones: Readonly<Record<Does, Record<'week' | 'day' | 'late' | 'weekly', number>>> = {
  prompt: { week: 0.6, day: 0.85, late: 0.9, weekly: 0.9 },
  late: { week: 0, day: 0.15, late: 0.5, weekly: 0.3 },
  never: { week: 0, day: 0, late: 0, weekly: 0 },
}

/** Whether this person does a task on being reminded of it. */
export function doesTask(key: string, when: 'week' | 'day' | 'late' | 'weekly', ...task: string[]): boolean {
  return chance('does', key, when, ...task) < dones[habitOf(key).does][when]
}

/** What is asked about at a tap. */
export const asked = {
  checkIn: topicIds,
  leave: ['answer', 'change'],
  taskDone: ['todo'],
} as const satisfies Record<string, readonly Topic[]>
