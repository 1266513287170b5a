import * as z from 'zod'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'

/** An id: never anything that a query could take for an operator or a field. */
export const Id = z.string().regex(/^[\w:-]{1,64}$/)

/** An id the phone made: twelve letters and digits. */
export const NewId = z.string().regex(/^[0-9A-Za-z]{12}$/)

/** One line of text people see: trimmed, control characters taken out, nothing else changed. */
export function line(max: number, min = 1) {
  return (
    z
      .string()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
      .transform((text) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim())
      .pipe(z.string().min(min).max(max))
  )
}

/** Several lines of text people see: trimmed, line breaks kept, other control characters taken out. */
export function paragraphs(max: number, min = 0) {
  return z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f]+/g, ' ')
        .trim(),
    )
    .pipe(z.string().min(min).max(max))
    .refine((text) => withoutPersonalNumbers(text) === text, { error: '里有身份证号或手机号，系统不保存这些' })
}

/** A line about a person, in which no ID-card or phone number is kept. */
export function personalLine(max: number, min = 1) {
  return line(max, min).refine((text) => withoutPersonalNumbers(text) === text, {
    error: '里有身份证号或手机号，系统不保存这些',
  })
}

/** A Beijing day such as 2026-11-23. */
export const DayInput = z.iso.date()

/** A day, or only a month where no more is known. */
export const DayOrMonth = z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)])

/** An instant in UTC, in the one spelling all instants have (to the millisecond): they are compared as texts. */
export const InstantInput = z.iso
  .datetime()
  .transform((text) => new Date(text).toISOString())
  .pipe(z.iso.datetime())

export const Year = z.int().min(1949).max(2100)

/** How many ms ago something was done that a phone kept for want of a signal; a quarter of a year at most. */
export const Ago = z
  .int()
  .min(0)
  .max(90 * 24 * 60 * 60 * 1000)
