import { fieldValue } from './field-values'
import { type Topic, type TopicFields, topicIds, topics } from './topics'

/** The template a deployment has chosen for a topic, and what its fields are called there. */
export type Template = { id: string; fields: Record<string, string> }

/** By topic; a topic without one has no WeChat messages. */
export type Templates = Partial<Record<Topic, Template>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function templateOf(topic: Topic, value: unknown): Template | undefined {
  if (!isObject(value) || typeof value.id !== 'string' || value.id === '' || !isObject(value.fields)) return undefined
  const types: Record<string, string> = topics[topic].fields
  const fields: Record<string, string> = {}
  for (const [field, key] of Object.entries(value.fields)) {
    // `thing1` for a thing: another kind of field would refuse every text of ours.
    if (typeof key !== 'string' || !/\d$/.test(key) || key.replace(/\d+$/, '') !== types[field]) return undefined
    // Two texts cannot share a field.
    if (Object.values(fields).includes(key)) return undefined
    fields[field] = key
  }
  return fields.what ? { id: value.id, fields } : undefined
}

/**
 * The deployment's setting as templates. What is malformed is left out and named in `wrong`: a typing error in one template
 * must not stop the others. So is a template that another topic has: WeChat counts acceptances by template.
 */
export function readTemplates(setting: string | undefined): { templates: Templates; wrong: string[] } {
  if (!setting) return { templates: {}, wrong: [] }
  let parsed: unknown
  try {
    parsed = JSON.parse(setting)
  } catch {
    return { templates: {}, wrong: ['JSON'] }
  }
  if (!isObject(parsed)) return { templates: {}, wrong: ['JSON'] }
  const templates: Templates = {}
  const wrong = Object.keys(parsed).filter((name) => !topicIds.includes(name as Topic))
  for (const topic of topicIds) {
    if (parsed[topic] === undefined) continue
    const template = templateOf(topic, parsed[topic])
    const isTaken = topicIds.some((other) => templates[other]?.id === template?.id)
    if (template && !isTaken) templates[topic] = template
    else wrong.push(topic)
  }
  return { templates, wrong }
}

/** A card's fields under the template's own names, cut to what WeChat takes. */
export function templateData(
  topic: Topic,
  { fields }: Template,
  values: TopicFields,
): Record<string, { value: string }> {
  const types: Record<string, 'thing' | 'phrase' | 'time' | 'date'> = topics[topic].fields
  return Object.fromEntries(
    Object.entries(fields).map(([field, key]) => [
      key,
      { value: fieldValue(types[field] ?? 'thing', values[field] ?? '') },
    ]),
  )
}

/** The topics that have a template which WeChat knows; `stopped` are ids of those it does not. */
export function openTopics(templates: Templates, stopped: ReadonlySet<string>): Topic[] {
  return topicIds.filter((topic) => {
    const template = templates[topic]
    return template !== undefined && !stopped.has(template.id)
  })
}
