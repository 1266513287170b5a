/** What the branch of the play writes down, by day of every year, and how often people do. */

/** After a study so many of those who come easily write something. */
export const noteOften = 0.25
/** On a Monday the secretary answers one of the notes of the days before, so often. */
export const answerOften = 0.6

/** Every other Tuesday two talk: one of the committee with the next member. */
export const talkers = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const

/** Four go together, and one of them writes it down. */
export const visits = [
  { on: '04-11', who: ['secretary', 'organisation', 'yi', 'han'], place: '清溪村' },
  { on: '09-12', who: ['group-leader-2', 'peng', 'wen', 'publicity'], place: '石桥镇' },
] as const

/** Papers, final on that day. */
export const papers = [
  { on: '03-10', by: 'secretary', kind: 'workPlan', title: '年度工作计划' },
  { on: '03-20', by: 'publicity', kind: 'brief', title: '第1期' },
  { on: '06-22', by: 'publicity', kind: 'brief', title: '第2期' },
  { on: '07-20', by: 'publicity', kind: 'brief', title: '第3期' },
  { on: '12-18', by: 'secretary', kind: 'workSummary', title: '年度工作总结' },
] as const

/** 廉政承诺: sent out on the first day; until the last people sign on their phones, each day so many of those left. */
export const pledge = {
  from: '06-03',
  to: '06-28',
  often: 0.12,
  paper: '06-29',
  text: '遵守党章党规，公私分明。',
} as const

/** What is said to the branch, and when it is answered; the last has no name. */
export const opinions = [
  { on: '04-14', by: 'yuan', text: '议题能不能提前一周发？', answered: '04-20' },
  { on: '09-08', by: 'yi', text: '材料发到群里，路上也能看。', answered: '09-21' },
  { on: '10-13', by: 'peng', text: '投影看不清。', answered: '10-15', isNameless: true },
] as const
