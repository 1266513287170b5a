import { callMethod } from './instance'
import { elementsOf, textOf } from './query'
import type { Sandbox } from './sandbox'
import type { ViewElement } from './view'

const BUBBLES =
  /^(touch(start|move|end|cancel|forcechange)|tap|long(press|tap)|transitionend|animation(start|iteration|end))$/

function ancestry(element: ViewElement): ViewElement[] {
  return element.parent ? [element, ...ancestry(element.parent)] : [element]
}

const placeOf = (element: ViewElement): Record<string, unknown> => ({
  id: element.attrs.id ?? '',
  offsetLeft: 0,
  offsetTop: 0,
  dataset: element.dataset,
})

/**
 * Dispatches an event as WeChat would: to the element and, for one that bubbles, to each ancestor that binds it, up to
 * the first `catch`. Throws when nothing listens or the button is disabled: a person would see nothing happen.
 */
export function dispatch(sandbox: Sandbox, element: ViewElement, type: string, detail: Record<string, unknown>): void {
  const chain = BUBBLES.test(type) ? ancestry(element) : [element]
  const label = `"${textOf(element).slice(0, 40)}" <${element.tag}>`
  if (type === 'tap' && chain.some((one) => one.tag === 'button' && one.attrs.disabled))
    throw new Error(`${label} is disabled`)
  let heard = false
  for (const one of chain) {
    const binding = one.events.get(type)
    if (!binding) continue
    heard = true
    const event = { type, timeStamp: sandbox.timers.now(), mark: {}, detail, touches: [], changedTouches: [] }
    const placed = { ...event, target: placeOf(element), currentTarget: placeOf(one) }
    callMethod(one.owner, binding.method, sandbox, sandbox.clone(placed))
    if (binding.catches) break
  }
  if (!heard) throw new Error(`nothing binds ${type} at or above ${label}`)
  if (type === 'tap') submitForm(sandbox, chain)
}

// A tapped <button form-type="submit"> makes WeChat gather the form's fields and fire `submit` on it.
function submitForm(sandbox: Sandbox, chain: ViewElement[]): void {
  const formType = chain.find((one) => one.tag === 'button')?.attrs['form-type']
  const form = formType ? chain.find((one) => one.tag === 'form') : undefined
  if (!form) return
  const fields = elementsOf(form.children).filter((one) => one.attrs.name)
  const value = Object.fromEntries(fields.map(({ attrs }) => [String(attrs.name), attrs.value ?? attrs.checked ?? '']))
  dispatch(sandbox, form, String(formType), { value })
}
