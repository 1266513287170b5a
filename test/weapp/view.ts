/** A page or a component: what the package sees as `this`, and the data its WXML shows. */
export type Instance = {
  owner: string
  self: Record<string, unknown>
  data: Record<string, unknown>
  /** Names of the properties the component declares, and the values its parent last handed down. */
  declared: string[]
  passed: Record<string, unknown>
  components: Map<string, Instance>
  /** What the last rendering of this instance gave. */
  view: ViewNode[]
  attached: boolean
  alive: boolean
}

export type ViewElement = {
  tag: string
  attrs: Record<string, unknown>
  dataset: Record<string, unknown>
  /** Event type to the method bound to it. */
  events: Map<string, { method: string; catches: boolean }>
  /** The page or component whose WXML this element stands in and whose methods its events call. */
  owner: Instance
  /** The component this element is, whose own WXML gave the children. */
  component: Instance | undefined
  parent: ViewElement | undefined
  children: ViewNode[]
}
export type ViewNode = ViewElement | string
