import { addDays, type Day } from '../../domain/calendar/beijing'
import type { DevelopmentStepId } from '../../domain/development/steps'
import type { Member } from '../../domain/members/member'
import { people } from './people'
import { inYear, type Line } from './records-written'
import { memberIdOf } from './roster'

/** 政治生日 in June and July, who went to another branch, and two applicants. */
export function memberLines(year: number, members: readonly Member[], today: Day): Line[] {
  return [...birthdays(year), ...transfers(members), ...development(today)]
}

/** Those who joined around 1 July are congratulated together. */
function birthdays(year: number): Line[] {
  return [year - 1, year].map((of): Line => {
    const those = people.filter(({ joined }) => typeof joined === 'string' && /-0[67](-|$)/.test(joined))
    const values = { text: '主题党日上送了贺卡，每人说一句入党时的话。' }
    const on = inYear(of, '07-15')
    return { kind: 'politicalBirthday', on, by: 'organisation', people: those.map(({ key }) => key), values }
  })
}

/** The letter of introduction is of the day before: from the next one on they are another branch’s. */
function transfers(members: readonly Member[]): Line[] {
  return people
    .filter(({ transferred }) => transferred)
    .flatMap(({ key }): Line[] => {
      const gone = members.find(({ _id }) => _id === memberIdOf(key))
      if (!gone) return []
      const on = addDays(gone.stateSince, -1)
      const values = { direction: 'out', branch: '云岭县农业农村局机关党支部' }
      const receiptOn = addDays(gone.stateSince, 20)
      const later = { on: receiptOn, values: { receiptOn } }
      return [{ kind: 'transfer', on, by: 'organisation', people: [key], values, later }]
    })
}

/** One is an activist, step by step; whom the other handed the application to has not talked with them in time. */
function development(today: Day): Line[] {
  const step = (ago: number, person: string, id: DevelopmentStepId): Line => ({
    ...{ kind: 'developmentStep', on: addDays(today, -ago), by: 'organisation', values: { person, step: id } },
  })
  return [
    step(290, '宋知夏', 'applied'),
    step(272, '宋知夏', 'firstTalk'),
    step(120, '宋知夏', 'activist'),
    step(112, '宋知夏', 'activistFiled'),
    step(110, '宋知夏', 'mentors'),
    step(54, '罗一川', 'applied'),
  ]
}
