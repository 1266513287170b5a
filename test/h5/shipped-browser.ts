import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export type BrowserBinary = { executablePath: string; env: Record<string, string> }

const run = promisify(execFile)
const ENTRY = require.resolve('@sparticuz/chromium')
const CACHE = path.resolve(__dirname, '../../.cache')

// One fonts.conf of our own, so that the picture does not depend on which fonts a machine has installed.
const fontsConf = (dir: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir}</dir>
  <cachedir>${dir}/cache</cachedir>
</fontconfig>
`

// It unpacks into the system's temporary folder under fixed names: give the child one of our own. Claiming to
// be Amazon's runtime makes it unpack the system libraries too (NSS and others), which a bare CI image lacks.
async function unpack(target: string, home: string): Promise<void> {
  const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await run(process.execPath, ['-e', `require(${JSON.stringify(ENTRY)}).executablePath()`], { env })
  fs.writeFileSync(path.join(target, 'fonts/fonts.conf'), fontsConf(path.join(home, 'fonts')))
}

async function lacksLibraries(executable: string): Promise<boolean> {
  const answer = await run('ldd', [executable]).catch(() => ({ stdout: 'not found' }))
  return answer.stdout.includes('not found')
}

function shippedVersion(): string {
  const manifest = path.resolve(ENTRY, '../../../package.json')
  return (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }).version
}

/** Chromium for Linux as an npm package ships it, unpacked once into `.cache`. Nothing is downloaded. */
export async function shippedBrowser(): Promise<BrowserBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('没有找到浏览器：请安装 Chrome 或 Edge，或用环境变量 CHROME_PATH 指明它的位置。')
  const home = path.join(CACHE, `chromium-${shippedVersion()}`)
  if (!fs.existsSync(home)) {
    fs.mkdirSync(CACHE, { recursive: true })
    const work = fs.mkdtempSync(path.join(CACHE, 'unpacking-'))
    await unpack(work, home)
    try {
      fs.renameSync(work, home) // all at once: another worker may be unpacking too, and a half-written browser is useless
    } catch (error) {
      fs.rmSync(work, { recursive: true, force: true })
      if (!fs.existsSync(home)) throw error
    }
  }
  const executablePath = path.join(home, 'chromium')
  const env: Record<string, string> = { FONTCONFIG_PATH: path.join(home, 'fonts') }
  if (await lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = path.join(home, 'al2023/lib')
  return { executablePath, env }
}
