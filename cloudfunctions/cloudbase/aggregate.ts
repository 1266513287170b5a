import type { CollectionName, Collections } from '../ports/collections'
import { sdk } from './sdk'

/** An expression inside an aggregate. */
export type Expression = Record<string, unknown>
// The SDK's types do not know expressions inside a lookup, nor a pipeline outside an aggregate.

/** The stages of a lookup of its own. */
export type Pipeline = {
  match(condition: unknown): Pipeline
  sort(order: object): Pipeline
  limit(most: number): Pipeline
  unwind(field: string): Pipeline
  project(fields: Record<string, 1>): Pipeline
  group(by: object): Pipeline
  done(): unknown
}
/** An aggregate over a collection. */
export type Aggregate = {
  match(condition: object): Aggregate
  sort(order: object): Aggregate
  limit(most: number): Aggregate
  project(fields: Record<string, unknown>): Aggregate
  lookup(join: object): Aggregate
  group(by: object): Aggregate
  end(): Promise<{ list: unknown[] }>
}
type Commands = {
  expr(condition: unknown): unknown
  aggregate: {
    and(all: unknown[]): Expression
    or(all: unknown[]): Expression
    eq(sides: [unknown, unknown]): Expression
    gte(sides: [unknown, unknown]): Expression
    lt(sides: [unknown, unknown]): Expression
    lte(sides: [unknown, unknown]): Expression
    last(value: string): Expression
    max(value: string): Expression
    sum(value: string | number): Expression
    concat(parts: unknown[]): Expression
    ifNull(sides: [unknown, unknown]): Expression
    push(value: string | Record<string, string>): Expression
    first(value: string): Expression
    min(value: string): Expression
    substrBytes(parts: [string, number, number]): Expression
    pipeline(): Pipeline
  }
}

/** The SDK's commands, as its database has them. */
export const commands = () => sdk.database().command as unknown as Commands
/** Begins an aggregate. */
export const aggregateOf = (name: CollectionName) => sdk.database().collection(name).aggregate() as unknown as Aggregate

/** What is joined to each document: those of another collection whose fields equal these of ours. */
type Join<C extends CollectionName> = {
  from: C
  /** Variables of our document: a field as `$field`, or an expression. */
  let: Record<string, unknown>
  /** Foreign field → `$$variable` or a value. */
  where: Record<string, unknown>
  /** Only documents of that Beijing day or later. */
  since?: string
  /** Only documents whose field is that or more. */
  atLeast?: readonly [field: keyof Collections[C] & string, value: string]
  fields?: readonly (keyof Collections[C] & string)[]
  as: string
}

/** Joins to each document those of another collection. */
export function joined<C extends CollectionName>(
  aggregate: Aggregate,
  { from, let: variables, where, since, atLeast, fields, as }: Join<C>,
) {
  const $ = commands().aggregate
  const all = Object.entries(where).map(([field, value]) => $.eq([`$${field}`, value]))
  if (since) all.push($.gte(['$on', since]))
  if (atLeast) all.push($.gte([`$${atLeast[0]}`, atLeast[1]]))
  const matched = $.pipeline().match(commands().expr($.and(all)))
  const pipeline = fields ? matched.project(projection(fields)) : matched
  return aggregate.lookup({ from, let: variables, pipeline: pipeline.done(), as })
}

/** Only these fields. */
export const projection = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, 1] as const))
