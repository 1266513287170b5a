import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { apiRouter } from '../cloudfunctions/api/router'
import { deskRouter } from '../cloudfunctions/desk/router'
import { documentsRouter } from '../cloudfunctions/documents/router'
import { duesRouter } from '../cloudfunctions/dues/router'
import { messagesRouter } from '../cloudfunctions/messages/router'
import { recordsRouter } from '../cloudfunctions/records/router'
import type { Access, Meta } from '../cloudfunctions/rpc/procedure'
import { yearRouter } from '../cloudfunctions/year/router'
import { errorSentences } from '../domain/errors'
import { permissions } from '../domain/permissions'

// Writes docs/api.md from the routers; with --check it only says whether the page is up to date.

const page = join(__dirname, '../docs/api.md')

type Definition = { type: string; meta?: Meta; inputs: z.ZodType[]; output?: z.ZodType }

const whoWords: Record<Access['who'], string> = {
  visitor: 'anybody who opens the app in WeChat',
  anyMember: 'every member of the branch',
  self: 'every member, about their own records',
  officers: 'officers',
  keepers: 'who keeps records of that kind, as the catalogue says',
  leaderOf: 'officers; group leaders for a meeting of their own group',
}

function accessWords(access: Access): string {
  if (!('permission' in access)) return whoWords[access.who]
  const { label, roles } = permissions[access.permission]
  return `${whoWords[access.who]} (\`${access.permission}\` ${label}: ${roles.join(', ')})`
}

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  format?: string
  pattern?: string
  default?: unknown
}

function bounds(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return ''
  return ` ${low ?? 0}…${high ?? ''}`
}

/** A schema in one line a person can read. */
function words(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => `'${value}'`).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const union = schema.anyOf ?? schema.oneOf
  if (union) return union.map(words).join(' | ')
  if (schema.type === 'array') return `[${words(schema.items ?? {})}]${bounds(schema.minItems, schema.maxItems)}`
  if (schema.type === 'object') {
    const required = schema.required ?? []
    const fields = Object.entries(schema.properties ?? {})
    return `{ ${fields.map(([name, field]) => `${name}${required.includes(name) ? '' : '?'}: ${words(field)}`).join(', ')} }`
  }
  if (schema.type === 'integer') return 'integer'
  if (schema.type === 'string') {
    if (schema.format) return schema.format
    return `text${bounds(schema.minLength, schema.maxLength)}`
  }
  return [schema.type ?? 'anything'].flat().join(' | ')
}

function shape(type: z.ZodType | undefined): string {
  if (!type) return 'nothing'
  return words(z.toJSONSchema(type, { io: 'output', unrepresentable: 'any' }) as Schema)
}

function section(name: string, path: string, { type, meta, inputs, output }: Definition): string {
  if (!meta) throw new Error(`${path} declares no access`)
  return [
    `### ${path}`,
    '',
    meta.summary,
    '',
    `- function \`${name}\`, ${type}`,
    `- who: ${accessWords(meta.access)}`,
    `- input: \`${shape(inputs[0])}\``,
    `- output: \`${shape(output)}\``,
    `- errors: ${meta.errors.map((code) => `\`${code}\``).join(', ')}`,
    '',
  ].join('\n')
}

function sections(name: string, router: { _def: { procedures: object } }): string {
  const procedures = router._def.procedures as Record<string, { _def: unknown }>
  return Object.keys(procedures)
    .sort()
    .map((path) => section(name, path, procedures[path]?._def as Definition))
    .join('\n')
}

const text = `# Contract

Generated from the routers by \`npm run docs:api\`; not written by hand.

A call is \`{ path, input }\` to the function named; the answer is \`{ ok: true, data }\` or
\`{ ok: false, error: { code, message, requestId? } }\`. The message is a Chinese sentence that says what to do.
Any procedure may answer \`BAD_INPUT\` for an input outside its bounds and \`INTERNAL\` for a fault of ours. Changes are additive:
old phones go on calling for days after a release. Texts are bounded in characters; \`date\` is a Beijing day, \`date-time\` an instant in UTC.

## Function api

${sections('api', apiRouter)}
## Function desk

${sections('desk', deskRouter)}
## Function year

${sections('year', yearRouter)}
## Function messages

${sections('messages', messagesRouter)}
${sections('dues', duesRouter)}
${sections('records', recordsRouter)}
## Function documents

${sections('documents', documentsRouter)}
## Error codes

| code | sentence |
|---|---|
${Object.entries(errorSentences)
  .map(([code, sentence]) => `| \`${code}\` | ${sentence} |`)
  .join('\n')}
`

if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    console.error('docs/api.md is stale: run npm run docs:api')
    process.exit(1)
  }
  console.log('docs/api.md is up to date')
} else {
  writeFileSync(page, text)
}
