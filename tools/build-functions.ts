import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { fingerprintOf, isStale, markFresh } from './stale'

const SOURCE = 'cloudfunctions'
const OUTPUT = 'dist/functions'
const STAMP = 'dist/functions.stamp'
const INPUTS = [SOURCE, 'domain', 'tools/build-functions.ts', 'tsconfig.json', 'package-lock.json']

/** Parts of the SDK that serve other products (AI and its streams, data models, custom log-in, media types) and that no function here calls. */
const UNUSED_MODULES = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  'jsonwebtoken',
  'mime-db',
  'web-streams-polyfill',
]

/** The SDK parses one document with xml2js: the object store's refusal of an upload. An upload that succeeds has no body. */
const XML_READER = `
exports.parseString = (text, done) => {
  const tags = {}
  for (const name of ['Code', 'Message', 'RequestId', 'TraceId']) {
    const found = new RegExp('<' + name + '>([^<]*)</' + name + '>').exec(String(text))
    tags[name] = [found ? found[1] : '']
  }
  done(null, /<Error>/.test(String(text)) ? { Error: tags } : null)
}`

/** What to put in place of a module that is asked for something at least. */
const REPLACED: Record<string, string> = {
  xml2js: XML_READER,
  // Notes of redirects and proxies, which are written nowhere.
  debug: 'module.exports = () => () => undefined',
}

/** Halves the bundle and its cold start; the tests of storage and database run through a bundle made so. */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup({ onResolve, onLoad }) {
    const replaced = [...UNUSED_MODULES, ...Object.keys(REPLACED)]
    onResolve({ filter: /^[@\w]/ }, ({ path: name }) =>
      replaced.includes(name) ? { path: name, namespace: 'slim-sdk' } : undefined,
    )
    // Listening to changes (`watch`) is for clients; a function that answers and ends never does.
    onResolve({ filter: /\/realtime\/websocket-client$/ }, ({ path: name }) => ({ path: name, namespace: 'slim-sdk' }))
    onLoad({ filter: /.*/, namespace: 'slim-sdk' }, ({ path: name }) => ({
      contents: REPLACED[name] ?? 'module.exports = {}',
    }))
  },
}

/** Parts of zod that check nothing: schemas written as JSON, for the contract's page, and sentences in English. */
const ZOD_EXTRAS = /[\\/]zod[\\/]v4[\\/](core[\\/](to-json-schema|json-schema-processors)|locales[\\/]en)\.js$/

/** The same names as the module has, each of which throws once it is called, or what it made is. */
function leftOut(source: string): string {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
  const throwing = `() => { throw new Error('left out of the functions: tools/build-functions.ts') }`
  return names
    .map((name) => `export const ${name} = ${/^create/.test(name ?? '') ? '() => ' : ''}${throwing}`)
    .join('\n')
}

/** What an input may be stays as it is, and so does what its faults are called: our sentences are made of those. */
const slimZod: Plugin = {
  name: 'slim-zod',
  setup({ onLoad }) {
    onLoad({ filter: ZOD_EXTRAS }, ({ path: file }) => ({
      contents: /en\.js$/.test(file) ? 'export default () => ({})' : leftOut(readFileSync(file, 'utf8')),
    }))
  },
}

/** What a procedure is for is said to the contract's page, which is made from the sources: the functions never read it. */
const unsaid: Plugin = {
  name: 'unsaid',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cloudfunctions[\\/]\w+[\\/](?:procedures[\\/][\w-]+|router)\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/summary:\s*'(?:[^'\\]|\\.)*'/g, "summary: ''"),
      loader: 'ts',
    }))
  },
}

/** What a form says to whoever fills it in is said on the phone: the functions check, and never read it. */
const unhinted: Plugin = {
  name: 'unhinted',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]domain[\\/]records[\\/]kinds[\\/][\w-]+\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(/\b(hint|avoid):\s*'(?:[^'\\]|\\.)*'/g, "$1: ''"),
      loader: 'ts',
    }))
  },
}

export type BuildFunctionsOptions = {
  readonly names?: readonly string[]
  readonly source?: string
  readonly outdir?: string
}

/** The functions there are: the folders that hold an entry and its configuration. */
function functionNames(source: string): string[] {
  return readdirSync(source).filter((name) =>
    ['index.ts', 'config.json'].every((file) => existsSync(path.join(source, name, file))),
  )
}

/** Bundles functions as they are deployed, each to `<outdir>/<name>/` with its dependencies inside. */
export async function buildFunctions({
  source = SOURCE,
  outdir = OUTPUT,
  names = functionNames(source),
}: BuildFunctionsOptions = {}): Promise<void> {
  for (const name of names) {
    const folder = path.join(outdir, name)
    mkdirSync(folder, { recursive: true })
    await build({
      entryPoints: [path.join(source, name, 'index.ts')],
      outfile: path.join(folder, 'index.js'),
      bundle: true,
      platform: 'node',
      // The oldest runtime that CloudBase offers and the code may meet.
      target: 'node18',
      format: 'cjs',
      minify: true,
      keepNames: false,
      legalComments: 'none',
      // Chinese sentences as they are: escaped they would take twice the bytes.
      charset: 'utf8',
      define: { 'process.env.NODE_ENV': '"production"' },
      plugins: [slimSdk, slimZod, unsaid, unhinted],
      logLevel: 'warning',
    })
    copyFileSync(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
    writeFileSync(
      path.join(folder, 'package.json'),
      `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
    )
  }
}

/** Builds all functions unless they are built from what the sources hold now. */
export async function buildStaleFunctions(): Promise<void> {
  const built = functionNames(SOURCE).every((name) => existsSync(path.join(OUTPUT, name, 'index.js')))
  const fingerprint = fingerprintOf(INPUTS)
  if (built && !isStale(STAMP, fingerprint)) return
  const start = performance.now()
  await buildFunctions()
  markFresh(STAMP, fingerprint)
  console.log(`云函数已构建（${((performance.now() - start) / 1000).toFixed(1)} 秒）`)
}

if (require.main === module) void buildStaleFunctions()
