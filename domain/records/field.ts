/** What a field of a record holds, and within which bounds. A field is optional unless it is `needed`. */
export type Field = {
  label: string
  needed?: true
  /** What goes here, in a few words. */
  hint?: string
  /** Asked only where that choice was made before. */
  when?: { field: string; is: readonly string[] }
} & (
  | { type: 'line' | 'text'; max: number }
  /** An address of the web. */
  | { type: 'link' }
  /** A Beijing day; `ahead`: it may lie in the future. */
  | { type: 'day'; ahead?: true }
  | { type: 'count'; least: number; most: number; unit: string }
  | { type: 'choice'; options: Readonly<Record<string, string>> }
  /** Members of the branch. */
  | { type: 'people'; most: number; from?: 'committee' }
  /** Names of people from outside. */
  | { type: 'names'; most: number }
  /** An activity of the branch. */
  | { type: 'activity' }
  | { type: 'flag' }
)

/** What stands in a field: text, a day, a choice's key, a number, a switch, or ids and names. */
export type FieldValue = string | number | boolean | string[]

/** The fields of a record that were filled in, by name. */
export type Values = Readonly<Record<string, FieldValue>>

/** Letters of a web address. */
export const LINK_LENGTH = 500

/** Characters of a name of somebody from outside. */
export const NAME_LENGTH = 20

/** Whether a field is asked for, by what else was chosen. */
export function isAsked({ when }: Field, values: Values): boolean {
  if (!when) return true
  const chosen = values[when.field]
  return typeof chosen === 'string' && when.is.includes(chosen)
}
