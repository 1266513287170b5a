import * as z from 'zod'
import { apiRouter } from '../../cloudfunctions/api/router'
import { deskRouter } from '../../cloudfunctions/desk/router'
import { documentsRouter } from '../../cloudfunctions/documents/router'
import { duesRouter } from '../../cloudfunctions/dues/router'
import { messagesRouter } from '../../cloudfunctions/messages/router'
import { recordsRouter } from '../../cloudfunctions/records/router'
import { fieldLabels } from '../../cloudfunctions/rpc/input-sentences'
import { yearRouter } from '../../cloudfunctions/year/router'

type Schema = {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Every name a field has anywhere in a schema, alone and with that of the field that holds it. */
function fieldsIn({ properties = {}, items, anyOf = [], oneOf = [] }: Schema, holder?: string): string[] {
  const own = Object.entries(properties).flatMap(([name, schema]) => [name, ...fieldsIn(schema, name)])
  const inside = holder === undefined ? [] : Object.keys(properties).map((name) => `${holder}.${name}`)
  const others = [...(items ? [items] : []), ...anyOf, ...oneOf].flatMap((schema) => fieldsIn(schema, holder))
  return [...own, ...inside, ...others]
}

const procedures = Object.entries({
  ...apiRouter._def.procedures,
  ...deskRouter._def.procedures,
  ...documentsRouter._def.procedures,
  ...yearRouter._def.procedures,
  ...messagesRouter._def.procedures,
  ...duesRouter._def.procedures,
  ...recordsRouter._def.procedures,
})
const fieldsByPath = procedures.map(([path, procedure]): [string, string[]] => {
  const { inputs } = (procedure as unknown as { _def: { inputs: z.ZodType[] } })._def
  const schemas = inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema)
  return [path, schemas.flatMap((schema) => fieldsIn(schema))]
})

it.each(fieldsByPath)('%s: every input field has a Chinese name', (_path, fields) => {
  expect(fields.filter((field) => !field.includes('.') && !fieldLabels[field])).toEqual([])
})

it('has no name for a field that no procedure takes', () => {
  const taken = new Set(fieldsByPath.flatMap(([, fields]) => fields))
  expect(Object.keys(fieldLabels).filter((field) => !taken.has(field))).toEqual([])
})

it('has Chinese names only', () => {
  for (const label of Object.values(fieldLabels)) expect(label).toMatch(/^\p{Script=Han}+$/u)
})
