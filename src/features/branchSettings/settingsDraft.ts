import type { Group } from '@domain/branch/branch'

/** The settings as a form holds them. */
export type SettingsDraft = { branchName: string; groups: Group[] }

/** What is wrong with the form; groups by their id. */
export type SettingsProblems = { branchName?: string; groups: Record<string, string> }

/** The settings as they are sent, and what is wrong with them. */
export function readSettings(draft: SettingsDraft): {
  settings: SettingsDraft
  problems: SettingsProblems
  ok: boolean
} {
  const branchName = draft.branchName.trim()
  const groups = draft.groups.map(({ id, name }) => ({ id, name: name.trim() }))
  const problems: SettingsProblems = { groups: {} }
  if (branchName.length < 2) problems.branchName = '请填写支部名称，至少两个字'
  for (const { id, name } of groups) {
    if (name === '') problems.groups[id] = '请填写名称，或者删除这个小组'
    else if (groups.some((other) => other.id !== id && other.name === name)) problems.groups[id] = '有两个小组同名'
  }
  const ok = problems.branchName === undefined && Object.keys(problems.groups).length === 0
  return { settings: { branchName, groups }, problems, ok }
}

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The usual name of the next group that is still free: 第三党小组. Empty after the tenth. */
export function nextGroupName(groups: readonly Group[]): string {
  const names = DIGITS.map((digit) => `第${digit}党小组`)
  return names.slice(groups.length).find((name) => !groups.some((group) => group.name === name)) ?? ''
}
