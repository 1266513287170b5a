import type { Change, Condition, Where } from '../ports/store'
import { sdk } from './sdk'

const command = () => sdk.database().command

function isCondition(value: unknown): value is Exclude<Condition<unknown>, unknown> & { is: string } {
  return typeof value === 'object' && value !== null && 'is' in value
}

function toCommand(condition: unknown): unknown {
  if (!isCondition(condition)) return condition
  const _ = command()
  const c = condition as { is: string; values?: unknown[]; from?: unknown; to?: unknown; value?: unknown }
  switch (c.is) {
    case 'oneOf':
      return _.in(c.values ?? [])
    case 'between':
      return _.gte(c.from).and(_.lte(c.to))
    case 'below':
      return _.lt(c.value)
    case 'atLeast':
      return _.gte(c.value)
    case 'missing':
      return _.exists(false)
    case 'holding':
      // A list equals a value that it holds.
      return _.eq(c.value)
    default:
      throw new Error(`unknown condition ${c.is}`)
  }
}

/** Our conditions as the SDK's query. */
export function toQuery<T>(where: Where<T>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(where).map(([field, condition]) => [field, toCommand(condition)]))
}

/** Our change as the SDK's update: without `set` it would merge objects instead of replacing them. */
export function toUpdate<T>(change: Change<T>): Record<string, unknown> {
  const _ = command()
  return Object.fromEntries(
    Object.entries(change).map(([field, value]) => {
      if (value === undefined) return [field, _.remove()]
      return [field, typeof value === 'object' && value !== null ? _.set(toStored(value)) : value]
    }),
  )
}

/** A value as the SDK may store it: fields that are undefined are left out, at every depth. */
export function toStored<T>(value: T): T {
  if (Array.isArray(value)) return value.map(toStored) as T
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(fields.map(([name, field]) => [name, toStored(field)])) as T
}
