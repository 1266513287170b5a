import type { ActivityKind } from '@domain/activities/kinds'
import type { StudySettings } from '@domain/study/hours'
import { studySettingsProblem } from '@domain/study/settings-problem'
import type { RecordSettingsReading } from './settings'

/** A step of the conversion as it is typed: so many hours of a day count so many study hours. */
export type StepDraft = { id: string; length: string; hours: string }

/** The settings as a form holds them: figures as they are typed. */
export type SettingsDraft = {
  kinds: ActivityKind[]
  target: string
  committeeTarget: string
  steps: StepDraft[]
  shorter: StudySettings['shorter']
  /** For how many days one's own records may be changed; `year`: until the year is closed. */
  edit: string
}

/** Until the year is closed. */
const UNTIL_CLOSED = 'year'
const HOUR = 60

/** What the form begins with. */
export function draftOf({ editDays, study }: RecordSettingsReading): SettingsDraft {
  const { kinds, target, committeeTarget, conversion, shorter } = study
  return {
    ...{ kinds, target: `${target}`, committeeTarget: `${committeeTarget}`, shorter },
    // Made from what it says, so that the form that comes back from the phone is the same.
    steps: conversion.map(({ fromMinutes, hours }, place) => ({
      ...{ id: `${fromMinutes}${place}`, length: `${Math.round((fromMinutes / HOUR) * 100) / 100}`, hours: `${hours}` },
    })),
    edit: editDays === null ? UNTIL_CLOSED : `${editDays}`,
  }
}

/** A figure as it was typed; what is no figure is none. */
function numberOf(typed: string): number {
  const text = typed.trim()
  return /^\d{1,4}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
}

/** The settings as the cloud takes them. */
export function decidedOf({
  kinds,
  target,
  committeeTarget,
  steps,
  shorter,
  edit,
}: SettingsDraft): RecordSettingsReading {
  return {
    editDays: edit === UNTIL_CLOSED ? null : Number(edit),
    study: {
      ...{ kinds, target: numberOf(target), committeeTarget: numberOf(committeeTarget), shorter },
      conversion: steps.map(({ length, hours }) => ({
        fromMinutes: Math.round(numberOf(length) * HOUR),
        hours: numberOf(hours),
      })),
    },
  }
}

/** What is wrong with what was typed, in a sentence, or undefined. */
export function draftProblem(draft: SettingsDraft): string | undefined {
  const unread = draft.steps.findIndex(({ length }) => !(numberOf(length) > 0))
  const problem = studySettingsProblem(decidedOf(draft).study)
  // The rules speak of minutes; here hours are typed. What stands before it in the form comes first.
  if (unread >= 0 && problem?.startsWith(`折算办法第 ${unread + 1} 档的时长`)) {
    return `折算办法第 ${unread + 1} 档的时长要填小时数，例如 3 或 1.5`
  }
  return problem
}

/** Whether both say the same. */
export function sameDecided(one: RecordSettingsReading, other: RecordSettingsReading): boolean {
  const words = ({ editDays, study: { kinds, target, committeeTarget, conversion, shorter } }: RecordSettingsReading) =>
    JSON.stringify([
      ...[editDays, [...kinds].sort(), target, committeeTarget, shorter],
      conversion.map(({ fromMinutes, hours }) => [fromMinutes, hours]),
    ])
  return words(one) === words(other)
}

/** How long one's own records may be changed: what is offered, and what is set, whatever that is. */
export function editOptions(editDays: number | null): { value: string; label: string }[] {
  const usual = [
    { value: '7', label: '一周' },
    { value: '30', label: '一个月' },
    { value: UNTIL_CLOSED, label: '到年度封存' },
  ]
  const known = editDays === null || usual.some(({ value }) => value === `${editDays}`)
  return known ? usual : [{ value: `${editDays}`, label: `${editDays} 天` }, ...usual]
}
