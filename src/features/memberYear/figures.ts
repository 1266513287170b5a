import type { YearSheet } from './sheet'

/** A figure with what it is of. */
export type YearFigure = { label: string; done: number; of: number }

/** The year's figures as its head shows them: those that ask for something. */
export function figuresOf({ study, attendance, dues }: Pick<YearSheet, 'study' | 'attendance' | 'dues'>): YearFigure[] {
  const asked = (dues?.months ?? []).filter(({ owed, when }) => owed > 0 && when !== 'ahead')
  return [
    { label: '出席', done: attendance.attended, of: attendance.expected },
    { label: '集中学习', done: study.sessions.done, of: study.sessions.of },
    { label: '学时', done: study.hours.done, of: study.hours.of },
    { label: '党费（月）', done: asked.filter(({ state }) => state === 'paid').length, of: asked.length },
  ].filter(({ of }) => of > 0)
}

/** What a year's attendance holds beside the plain figure: `请假 2 次，缺席 1 次`; empty when there is nothing. */
export function otherMarks({ late, leave, absent, madeUp, open, observer }: YearSheet['attendance']): string {
  const counted = [
    ['迟到', late],
    ['请假', leave],
    ['缺席', absent],
    ['补学', madeUp],
    ['未登记', open],
    ['列席', observer],
  ] as const
  return counted
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} 次`)
    .join('，')
}
