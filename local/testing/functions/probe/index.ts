import cloud from 'wx-server-sdk'

cloud.init({ env: 'local-env' })
// The SDK's types do not know this option of its own.
const options: { env?: string; throwOnNotFound: boolean } = { throwOnNotFound: false }
const database = cloud.database(options)

type Event = {
  action?: string
  Type?: string
  TriggerName?: string
  Time?: string
  delayMs?: number
  size?: number
  id?: string
  text?: string
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the local cloud's own tests ask of a function: each action shows one behaviour of host or gateway. */
const ACTIONS: Record<string, (event: Event) => unknown> = {
  async whoAmI({ delayMs = 0 }) {
    const before = cloud.getWXContext().OPENID
    await pause(delayMs)
    // A database operation and a pause lie between the two: the identity must survive both.
    await database.collection('notes').doc('none').get()
    return { before, after: cloud.getWXContext().OPENID, source: cloud.getWXContext().SOURCE }
  },
  echo: (event) => event,
  async sequential() {
    await database.collection('notes').doc('a').get()
    await database.collection('notes').doc('b').get()
    await database.collection('notes').doc('c').get()
  },
  async parallel() {
    await Promise.all(['a', 'b', 'c'].map((id) => database.collection('notes').doc(id).get()))
    await database.collection('notes').doc('d').get()
  },
  async add({ id }) {
    return database.collection('notes').add({ data: { _id: id, by: cloud.getWXContext().OPENID } })
  },
  async addFour({ id }) {
    for (const number of [1, 2, 3, 4]) await database.collection('notes').add({ data: { _id: `${id}:${number}` } })
  },
  async has({ id = '' }) {
    const { data } = (await database.collection('notes').doc(id).get()) as { data: unknown }
    return Boolean(data)
  },
  async send() {
    try {
      return await cloud.openapi.subscribeMessage.send({
        touser: 'o1',
        templateId: 'T1',
        page: 'pages/today/index',
        data: { thing1: { value: '主题党日' } },
      })
    } catch (error) {
      return { thrown: String(error) }
    }
  },
  process: () => process.pid,
  async escapeTransaction() {
    return database.runTransaction(async (transaction: cloud.DB.Database) => {
      await transaction.collection('notes').doc('a').get()
      await transaction
        .collection('notes')
        .where({ branchId: 'b1' })
        .update({ data: { escaped: true } })
    })
  },
  async upload({ id, text }) {
    const { fileID } = await cloud.uploadFile({ cloudPath: `tests/${id}.txt`, fileContent: Buffer.from(text ?? '') })
    const { fileContent } = await cloud.downloadFile({ fileID })
    return { fileID, text: fileContent.toString() }
  },
  reply: ({ size = 0 }) => 'x'.repeat(size),
  throwError: () => {
    throw new Error('probe failed')
  },
  never: () => new Promise(() => undefined),
  loop: () => {
    for (;;);
  },
  crash: () => process.exit(3),
  async clock({ delayMs = 0 }) {
    const start = performance.now()
    const before = new Date().toISOString()
    await pause(delayMs)
    await database.collection('notes').doc('none').get()
    return {
      before,
      after: new Date(Date.now()).toISOString(),
      // As a function too, a subclass too; and what asks for no clock answers as ever.
      called: Date().slice(0, 15),
      given: [new Date('2020-02-02').toISOString(), Date.UTC(2020, 0), Date.parse('2020-01-01'), new Date(0).getTime()],
      isDate: new Date() instanceof Date && new Date().constructor === Date,
      waited: performance.now() - start >= delayMs - 1,
    }
  },
  zone: () => new Date(2026, 0, 1).toISOString(),
  async notAllowed() {
    return cloud.openapi.security.msgSecCheck({ content: '好', version: 2, scene: 2, openid: 'o1' })
  },
}

/** Entry of the fixture. */
export async function main(event: Event): Promise<unknown> {
  if (event.Type === 'Timer')
    return {
      trigger: event.TriggerName,
      openid: cloud.getWXContext().OPENID ?? null,
      source: cloud.getWXContext().SOURCE,
      time: event.Time,
    }
  const action = ACTIONS[event.action ?? '']
  if (!action) throw new Error(`no action ${event.action}`)
  return (await action(event)) ?? null
}
