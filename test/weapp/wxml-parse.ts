export type WxmlElement = { tag: string; attrs: Record<string, string>; children: WxmlNode[] }
export type WxmlNode = WxmlElement | string

const TOKEN =
  /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=<>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|((?:\{\{[\s\S]*?\}\}|[^<{]|\{(?!\{))+)/y
const ATTRIBUTE = /([^\s=<>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

function parseAttributes(source: string): Record<string, string> {
  const attrs: Record<string, string> = {}
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE))
    if (name) attrs[name] = double ?? single ?? '{{true}}'
  return attrs
}

/** Parses one WXML file. Throws where WeChat's compiler would refuse the file. */
export function parseWxml(source: string, file: string): WxmlNode[] {
  const root: WxmlElement = { tag: '', attrs: {}, children: [] }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(source)
    const parent = open.at(-1) ?? root
    if (!token) throw new Error(`${file}: cannot parse WXML at "${source.slice(at, at + 60)}"`)
    const [, closing, opening, attributes = '', selfClosing, text] = token
    if (closing) {
      if (parent.tag !== closing || open.length === 1) throw new Error(`${file}: </${closing}> closes <${parent.tag}>`)
      open.pop()
    } else if (opening) {
      const element: WxmlElement = { tag: opening, attrs: parseAttributes(attributes), children: [] }
      parent.children.push(element)
      if (!selfClosing) open.push(element)
    } else if (text?.trim()) parent.children.push(text)
  }
  if (open.length > 1) throw new Error(`${file}: <${open.at(-1)?.tag}> is not closed`)
  return root.children
}
