/** What a function is called with. */
export type CloudEvent = { path: string; input: unknown }

/** What a function answers: it never throws on purpose. */
export type CloudReply =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: string; message: string; requestId?: string } }
