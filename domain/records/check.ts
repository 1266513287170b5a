import { dayOf } from '../calendar/beijing'
import type { Field, FieldValue, Values } from './field'
import { isAsked } from './field'
import { kindOf, type RecordKindId } from './kinds'

/** What is written on a form, before it is a record. */
export type Written = { kind: RecordKindId; on: string; people: readonly string[]; values: Values; anonymous?: boolean }

/**
 * What is wrong with a form, as a sentence that says what to do; undefined if nothing is. Bounds of single fields are the
 * input's matter; here is what fields mean together.
 */
export function flawOf({ kind, on, people, values, anonymous }: Written, now: string): string | undefined {
  const { day, people: wanted, fields, enteredBy, label, mayBeAnonymous } = kindOf(kind)
  const today = dayOf(now)
  if (on === '') return `请选择${day.label}`
  if (on > today && !day.ahead) return `${day.label}不能晚于今天`
  if (on < '1949-10-01') return `${day.label}太早了，请检查年份`
  if (anonymous && !mayBeAnonymous) return `${label}要写明是谁的`
  if (wanted && people.length < wanted.least) return `请选择${wanted.label}，至少 ${wanted.least} 人`
  if (wanted && people.length > wanted.most) return `${wanted.label}最多 ${wanted.most} 人`
  if (!wanted && enteredBy !== 'self' && people.length > 0) return `${label}不用选人`
  if (new Set(people).size < people.length) return '同一个人选了两次'
  for (const name of Object.keys(values))
    if (!Object.keys(fields).includes(name)) return `没有“${name}”这一栏，请更新小程序`
  for (const [name, field] of Object.entries(fields)) {
    const flaw = fieldFlaw(field, values[name], values, today)
    if (flaw) return flaw
  }
  return togetherFlaw(kind, on, values)
}

function isEmpty(value: FieldValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function fieldFlaw(field: Field, value: FieldValue | undefined, values: Values, today: string): string | undefined {
  const { label, needed, type } = field
  if (!isAsked(field, values)) return isEmpty(value) ? undefined : `“${label}”这里不用填`
  if (isEmpty(value)) return needed ? `请填写“${label}”` : undefined
  if (type === 'day' && !field.ahead && typeof value === 'string' && value > today) return `“${label}”不能晚于今天`
  return undefined
}

/** What single kinds want beyond their fields. */
function togetherFlaw(kind: RecordKindId, on: string, values: Values): string | undefined {
  const { until, due, doneOn, selfOn, peersOn, upper, upperOutside, makesUp, activity } = values
  if (kind === 'careEntry' && until !== undefined && String(until) < on) return '“到哪天为止”不能早于开始的日期'
  if (kind === 'rectification') {
    if (due !== undefined && String(due) < on) return '“什么时候改好”不能早于提出日期'
    if (doneOn !== undefined && String(doneOn) < on) return '“改好的日期”不能早于提出日期'
  }
  // 个人自评→党员互评→民主测评: the notice's own order.
  if (kind === 'appraisal' && !(String(selfOn) <= String(peersOn) && String(peersOn) <= on))
    return '要先个人自评，再党员互评，最后民主测评，请检查日期'
  if (kind === 'responsibilityLetter') {
    const inside = Array.isArray(upper) && upper.length > 0
    if (inside === (upperOutside !== undefined && upperOutside !== ''))
      return '上一级请选一位：支部里的，或者支部以外的'
  }
  if (kind === 'studyNote' && makesUp === true && activity === undefined) return '补学请选一下是哪次活动'
  return undefined
}

/** Whether a note has nothing in it yet: its photos may still be on their way. */
export function isEmptyNote({ kind, values, files }: Pick<Written, 'kind' | 'values'> & { files: readonly unknown[] }) {
  const { activity: _activity, makesUp: _makesUp, ...written } = values
  return kind === 'studyNote' && files.length === 0 && isBlank({ values: written })
}

/** Whether a form holds nothing worth keeping yet. */
export function isBlank({ values }: Pick<Written, 'values'>): boolean {
  return Object.values(values).every((value) => isEmpty(value) || value === false)
}
