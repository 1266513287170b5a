import type { StudySettings } from './hours'

const MINUTES_A_DAY = 24 * 60
const MOST_HOURS_A_YEAR = 1000
const MOST_HOURS_A_DAY = 24
const MOST_STEPS = 6

/** What is wrong with a branch's setting of study hours (local conversion, domain.md §4), or undefined. */
export function studySettingsProblem(settings: StudySettings): string | undefined {
  const { kinds, target, committeeTarget, conversion, shorter } = settings
  if (kinds.length === 0) return '请至少选一种计入学时的活动'
  for (const [who, hours] of [
    ['党员', target],
    ['书记和支部委员', committeeTarget],
  ] as const)
    if (!isWhole(hours, MOST_HOURS_A_YEAR)) return `${who}每年的学时要填 1 到 ${MOST_HOURS_A_YEAR} 的整数`
  if (conversion.length === 0 && shorter === 'none') return '请至少写一档折算办法，否则什么都不计学时'
  if (conversion.length > MOST_STEPS) return `折算办法最多 ${MOST_STEPS} 档`
  return conversion.map((_, index) => stepProblem(conversion, index)).find((problem) => problem !== undefined)
}

function stepProblem(conversion: StudySettings['conversion'], index: number): string | undefined {
  const [step, above] = [conversion[index], conversion[index - 1]]
  if (!step) return undefined
  const named = `折算办法第 ${index + 1} 档`
  if (!isWhole(step.fromMinutes, MINUTES_A_DAY)) return `${named}的时长要填 1 到 ${MINUTES_A_DAY} 的整数分钟`
  if (!isWhole(step.hours * 2, MOST_HOURS_A_DAY * 2))
    return `${named}的学时要大于 0、不超过 ${MOST_HOURS_A_DAY}，可以是半个学时`
  if (above && step.fromMinutes >= above.fromMinutes) return `${named}的时长要比上一档短，请从长到短填写`
  if (above && step.hours >= above.hours) return `${named}的学时要比上一档少`
  return undefined
}

function isWhole(number: number, most: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= most
}
