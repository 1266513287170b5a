import type { inferRouterOutputs } from '@trpc/server'
import type { ApiRouter } from '../../cloudfunctions/api/router'
import type { DeskRouter } from '../../cloudfunctions/desk/router'
import type { DocumentsRouter } from '../../cloudfunctions/documents/router'
import type { DuesRouter } from '../../cloudfunctions/dues/router'
import type { MessagesRouter } from '../../cloudfunctions/messages/router'
import type { CollectionName, Collections } from '../../cloudfunctions/ports/collections'
import type { RecordsRouter } from '../../cloudfunctions/records/router'
import type { YearRouter } from '../../cloudfunctions/year/router'
import type { ErrorCode } from '../../domain/errors'
import { readManifest } from '../../local/gateway/database/manifest'
import { createLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../local/server'
import { reminderEnvironment } from '../../local/templates'
import { connectSdk, type TestDatabase } from '../../local/testing/sdk'
import { buildStaleFunctions } from '../../tools/build-functions'
import { functionOf, procedures } from './procedures'

type ApiOutputs = inferRouterOutputs<ApiRouter>
type DeskOutputs = inferRouterOutputs<DeskRouter>
type YearOutputs = inferRouterOutputs<YearRouter>
type MessagesOutputs = inferRouterOutputs<MessagesRouter>
type DuesOutputs = inferRouterOutputs<DuesRouter>
type RecordsOutputs = inferRouterOutputs<RecordsRouter>
type DocumentsOutputs = inferRouterOutputs<DocumentsRouter>

type PathIn<Outputs> = { [R in keyof Outputs & string]: `${R}.${keyof Outputs[R] & string}` }[keyof Outputs & string]
type OutputIn<Outputs, P> = P extends `${infer R extends keyof Outputs & string}.${infer N}`
  ? N extends keyof Outputs[R]
    ? Outputs[R][N]
    : never
  : never

/** Every path of the light procedures, at the door, at the desk or of the year. */
type LightPath =
  | PathIn<ApiOutputs>
  | PathIn<DeskOutputs>
  | PathIn<YearOutputs>
  | PathIn<MessagesOutputs>
  | PathIn<DuesOutputs>
  | PathIn<RecordsOutputs>

/** What the procedure of that path answers. */
export type LightOutput<P extends LightPath> =
  | OutputIn<ApiOutputs, P>
  | OutputIn<DeskOutputs, P>
  | OutputIn<YearOutputs, P>
  | OutputIn<MessagesOutputs, P>
  | OutputIn<DuesOutputs, P>
  | OutputIn<RecordsOutputs, P>

type Refusal = { code: ErrorCode; message: string; requestId?: string }

/** What a phone got, and what it cost the cloud. */
export type Reply<T> = { roundTrips: number; depth: number } & (
  | { ok: true; data: T; error?: undefined }
  | { ok: false; error: Refusal; data?: undefined }
)

/** The deployed functions on a local cloud in memory, driven as phones drive them. */
export type TestCloud = {
  cloud: LocalCloud
  /** Calls a light procedure as this person; a refusal is an answer like any other. */
  call<P extends LightPath>(openid: string, path: P, input?: unknown): Promise<Reply<LightOutput<P>>>
  /** As {@link TestCloud.call}, where a refusal fails the test. */
  must<P extends LightPath>(openid: string, path: P, input?: unknown): Promise<LightOutput<P>>
  /** Calls a procedure of the documents function. */
  documents<P extends keyof DocumentsOutputs & string>(
    openid: string,
    path: P,
    input?: unknown,
  ): Promise<Reply<DocumentsOutputs[P]>>
  /** Puts a file into the storage as a phone does, and answers its id. */
  uploadFile(openid: string, cloudPath: string, content: Buffer): Promise<string>
  /** The file's bytes, or null when there is none. */
  downloadFile(fileID: string): Promise<Buffer | null>
  /** Puts documents in as they are. */
  insert<C extends CollectionName>(collection: C, ...documents: Collections[C][]): void
  /** Changes a document behind the functions' back, as time or a crash would. */
  patch<C extends CollectionName>(collection: C, id: string, change: Partial<Collections[C]>): Promise<void>
  /** One document as it is stored. */
  stored<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | undefined>
  /** Up to a thousand documents in whose fields these values are. */
  find<C extends CollectionName>(collection: C, where: Partial<Collections[C]>): Promise<Collections[C][]>
  /** Everything a collection holds. */
  allOf<C extends CollectionName>(collection: C): Promise<Collections[C][]>
  close(): Promise<void>
}

const manifest = readManifest('cloudfunctions/database.json')
const collections = Object.keys(manifest.collections) as CollectionName[]
const PAGE = 200

/** Whoever meets a fault of ours in a test sees the function's own words: set this to see its console. */
const functionOutput = process.env.FUNCTION_OUTPUT === 'inherit' ? 'inherit' : 'ignore'

/** What any procedure may answer. */
const always: readonly ErrorCode[] = ['BAD_INPUT', 'INTERNAL', 'UNKNOWN_PROCEDURE']

/** A refusal that a procedure does not declare is one that no phone is ready for. */
function assertDeclared(path: string, code: ErrorCode): void {
  const declared = procedures.find((procedure) => procedure.path === path)?.meta.errors ?? []
  if (![...always, ...declared].includes(code)) throw new Error(`${path} answers ${code} and does not declare it`)
}

/** Starts a cloud with the functions as they are now and an empty database. */
export async function startCloud(
  options: Partial<Pick<LocalCloudOptions, 'functionsDir' | 'transactionLifetimeMs' | 'functionEnvironment'>> = {},
): Promise<TestCloud> {
  await buildStaleFunctions()
  const cloud = await createLocalCloud({
    functionsDir: 'dist/functions',
    database: manifest,
    functionOutput,
    functionEnvironment: reminderEnvironment,
    ...options,
  })
  const { database } = connectSdk(cloud.url)

  async function ask<T>(name: string, openid: string, path: string, input: unknown): Promise<Reply<T>> {
    const result = await cloud.call(name, { path, input }, openid)
    const { roundTrips, depth } = result
    if (!result.ok) throw new Error(`${path}: ${result.errMsg}`)
    const reply = JSON.parse(result.json) as Reply<T>
    if (!reply.ok) assertDeclared(path, reply.error.code)
    return { ...reply, roundTrips, depth }
  }

  const call: TestCloud['call'] = (openid, path, input) => ask(functionOf(path), openid, path, input)

  return {
    cloud,
    call,
    async must(openid, path, input) {
      const reply = await call(openid, path, input)
      if (!reply.ok) throw new Error(`${path} refused: ${reply.error.code} ${reply.error.message}`)
      return reply.data
    },
    documents: (openid, path, input) => ask('documents', openid, path, input),
    async uploadFile(openid, cloudPath, content) {
      const url = `${cloud.url}/storage/upload?cloudPath=${encodeURIComponent(cloudPath)}`
      const body = new Uint8Array(content)
      const response = await fetch(url, { method: 'POST', headers: { 'x-wx-openid': openid }, body })
      return ((await response.json()) as { fileID: string }).fileID
    },
    async downloadFile(fileID) {
      const response = await fetch(`${cloud.url}/storage/file?fileID=${encodeURIComponent(fileID)}`)
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null
    },
    insert: (collection, ...documents) => cloud.insertMany(collection, documents),
    async patch(collection, id, change) {
      await database.collection(collection).doc(id).update({ data: change })
    },
    async stored<C extends CollectionName>(collection: C, id: string) {
      const { data } = await database.collection(collection).where({ _id: id }).get()
      return data[0] as Collections[C] | undefined
    },
    async find<C extends CollectionName>(collection: C, where: Partial<Collections[C]>) {
      const { data } = await database.collection(collection).where(where).limit(1000).get()
      return data as Collections[C][]
    },
    allOf: <C extends CollectionName>(collection: C) => readAll(database, collection) as Promise<Collections[C][]>,
    close: () => cloud.close(),
  }
}

async function readAll(database: TestDatabase, collection: string): Promise<unknown[]> {
  const all: unknown[] = []
  const everything = database.collection(collection).where({ _id: database.command.gte?.('') })
  for (;;) {
    const { data } = await everything.skip(all.length).limit(PAGE).get()
    all.push(...data)
    if (data.length < PAGE) return all
  }
}

/** Everything stored but the notes of guesses and of check-ins turned away, which a refusal may well leave. */
export async function everythingStored({ allOf }: TestCloud): Promise<Record<string, string>> {
  const kept = collections.filter((name) => name !== 'attempts' && name !== 'checkInAttempts')
  const lists = kept.map(async (name) =>
    (await allOf(name)).map((document) => [`${name} ${document._id}`, JSON.stringify(document)] as const),
  )
  return Object.fromEntries((await Promise.all(lists)).flat())
}

/** The call is refused with this code and a Chinese sentence, one that says `sentence` where given. */
export function expectRefusal(reply: Reply<unknown>, code: ErrorCode, sentence = ''): void {
  expect({ code: reply.error?.code }).toEqual({ code })
  expect(reply.error?.message).toMatch(/^[^A-Za-z]*\p{Script=Han}/u)
  expect(reply.error?.message).toContain(sentence)
}

/** The call is refused as in {@link expectRefusal}, and nothing stored is other than before. */
export async function expectRefusedUnchanged(
  cloud: TestCloud,
  call: () => Promise<Reply<unknown>>,
  code: ErrorCode,
  sentence?: string,
): Promise<void> {
  const before = await everythingStored(cloud)
  expectRefusal(await call(), code, sentence)
  expect(await everythingStored(cloud)).toEqual(before)
}
