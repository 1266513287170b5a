import { cloudErrorOf } from '@/cloud/errors'

/** Where a refusal's sentence is shown: at the field it is about, otherwise above the button. */
export type PlacedError<F extends string> = { at?: F; sentence?: string }

/** Places a failure by its code; a code without a field of its own belongs to the whole form. */
export function placedError<F extends string>(error: unknown, fields: Record<string, F>): PlacedError<F> {
  if (!error) return {}
  const { code, message } = cloudErrorOf(error)
  return { at: fields[code], sentence: message }
}

/** The fields of a form that are still empty. */
export function emptyFields<F extends string>(values: Record<F, string>): F[] {
  return (Object.keys(values) as F[]).filter((field) => values[field].trim() === '')
}
