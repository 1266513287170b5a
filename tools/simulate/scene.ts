/** Something that happens at a time of the day. */
export type Scene = { readonly at: string; readonly play: () => Promise<void> }
