export type Scope = Record<string, unknown>
type Compiled = (scope: Scope) => unknown

const RESERVED = new Set(['true', 'false', 'null', 'undefined', 'typeof', 'NaN', 'Infinity'])
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/
// Member access on undefined is undefined in WXML, not an error: every access becomes an optional one.
const ACCESS = new RegExp(`(${STRING.source})|(?<=[\\w$)\\]])\\s*(\\.(?=[A-Za-z_$])|\\[)`, 'g')
const NAME = /(?<![.\w$])[A-Za-z_$][\w$]*/g
const MUSTACHE = /\{\{([\s\S]*?)\}\}(?!\})/g

const compiled = new Map<string, Compiled>()

function compile(source: string, asObject: boolean): Compiled {
  const known = compiled.get(`${asObject}${source}`)
  if (known) return known
  const names = new Set(
    source
      .replace(new RegExp(STRING, 'g'), '')
      .match(NAME)
      ?.filter((name) => !RESERVED.has(name)),
  )
  const safe = source.replace(ACCESS, (whole, text, access) => (text ? whole : access === '.' ? '?.' : '?.['))
  const run = new Function(...names, `return (${asObject ? `{${safe}}` : safe})`) as (...values: unknown[]) => unknown
  const result: Compiled = (scope) => run(...[...names].map((name) => scope[name]))
  compiled.set(`${asObject}${source}`, result)
  return result
}

/** The value of an attribute or text: one `{{expression}}` gives its value, a mixture gives a string. */
export function interpolate(text: string, scope: Scope): unknown {
  if (!text.includes('{{')) return text
  const parts = [...text.matchAll(MUSTACHE)]
  const whole = parts.length === 1 && parts[0]?.[0] === text ? parts[0][1] : undefined
  if (whole !== undefined) return compile(whole, false)(scope)
  return text.replace(MUSTACHE, (_, source: string) => {
    const value = compile(source, false)(scope)
    return value === undefined || value === null ? '' : String(value)
  })
}

/** The `data` of a `<template is>`: the inside of an object literal, `{{i:item,c:c+1}}`. */
export function templateData(text: string | undefined, scope: Scope): Scope {
  const source = text?.trim().replace(/^\{\{|\}\}$/g, '')
  return source ? (compile(source, true)(scope) as Scope) : {}
}
