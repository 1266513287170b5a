import cloud from 'wx-server-sdk'

type Fields = Record<string, unknown>
type Stats = { readonly stats: { readonly updated: number; readonly removed: number; readonly created?: number } }

/** What the tests use of the SDK's database; its own types answer `void` and `string` to every promise. */
export type TestReference = {
  get: () => Promise<{ data: Fields }>
  field: (fields: Fields) => TestReference
  set: (options: { data: Fields }) => Promise<Stats & { _id: string }>
  update: (options: { data: Fields }) => Promise<Stats>
  remove: () => Promise<Stats>
}
export type TestQuery = {
  where: (query: unknown) => TestQuery
  orderBy: (field: string, direction: 'asc' | 'desc') => TestQuery
  limit: (count: number) => TestQuery
  skip: (count: number) => TestQuery
  field: (fields: Fields) => TestQuery
  get: () => Promise<{ data: Fields[] }>
  count: () => Promise<{ total: number }>
  update: (options: { data: Fields }) => Promise<Stats>
  remove: () => Promise<Stats>
}
type Stage = (value: unknown) => TestPipeline
export type TestPipeline = Record<
  'match' | 'group' | 'sort' | 'limit' | 'project' | 'lookup' | 'unwind' | 'addFields' | 'count' | 'replaceRoot',
  Stage
> & { end: () => Promise<{ list: Fields[] }>; done: () => Fields[] }
export type TestCollection = TestQuery & {
  doc: (id: string | number) => TestReference
  add: (options: { data: Fields }) => Promise<{ _id: string }>
  aggregate: () => TestPipeline
}
export type TestTransaction = {
  collection: (name: string) => TestCollection
  commit: () => Promise<unknown>
  rollback: (reason?: unknown) => Promise<unknown>
}
export type TestDatabase = {
  collection: (name: string) => TestCollection
  runTransaction: <T>(run: (transaction: TestTransaction) => Promise<T>, times?: number) => Promise<T>
  startTransaction: () => Promise<TestTransaction>
  serverDate: (options?: { offset: number }) => unknown
  RegExp: (options: { regexp: string; options?: string }) => unknown
  command: Record<QueryCommand | UpdateCommand, (...values: unknown[]) => unknown> & {
    aggregate: Record<AggregateCommand, (...values: unknown[]) => unknown> & { pipeline: () => TestPipeline }
  }
}
type QueryCommand = 'and' | 'or' | 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'in' | 'nin' | 'exists' | 'all' | 'expr'
type UpdateCommand =
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'max'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'pull'
type AggregateCommand = 'and' | 'eq' | 'gt' | 'cond' | 'sum' | 'size'

/** The unmodified SDK of this process, pointed at a local cloud as a function's container would be. */
export function connectSdk(url: string): { readonly sdk: typeof cloud; readonly database: TestDatabase } {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local-env',
    TCB_ENV: 'local-env',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
    WX_OPENID: 'tester',
    WX_APPID: 'wx0000000000local0',
    WX_API_TOKEN: 'local',
    SILENCE: 'true',
  })
  cloud.init({ env: 'local-env' })
  return { sdk: cloud, database: cloud.database() as unknown as TestDatabase }
}
