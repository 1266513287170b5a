import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fingerprintOf, isStale, markFresh } from './stale'

export type PhonePlatform = 'weapp' | 'h5'

/** The phone takes only the router's type from cloudfunctions, which leaves no trace in what is built. */
const INPUTS = [
  'src',
  'domain',
  'config',
  'package-lock.json',
  'project.config.json',
  'tsconfig.json',
  'babel.config.js',
  'docs/api.md',
]
const LABELS: Readonly<Record<PhonePlatform, string>> = { weapp: '小程序包', h5: 'H5 页面' }

/** Builds the phone's side with Taro into `dist/<platform>`, unless it is built from what the sources hold now. */
export async function buildPhone(platform: PhonePlatform): Promise<void> {
  const entry = path.join('dist', platform, platform === 'h5' ? 'index.html' : 'app.json')
  const stamp = `dist/${platform}.stamp`
  const fingerprint = fingerprintOf(INPUTS) + (process.env.TARO_APP_SCAN_LINK ?? '')
  if (existsSync(entry) && !isStale(stamp, fingerprint)) return
  const start = performance.now()
  console.log(`正在构建${LABELS[platform]}……`)
  await runTaro(platform)
  if (!existsSync(entry)) throw new Error(`${LABELS[platform]}构建后没有 ${entry}`)
  markFresh(stamp, fingerprint)
  console.log(`${LABELS[platform]}已构建（${((performance.now() - start) / 1000).toFixed(0)} 秒）`)
}

/** Taro's own output is long and shown only when it fails. */
function runTaro(platform: PhonePlatform): Promise<void> {
  const cli = path.join(path.dirname(require.resolve('@tarojs/cli/package.json')), 'bin', 'taro')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'build', '--type', platform], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`Taro 构建失败（${code}）：\n${Buffer.concat(output).toString().slice(-8000)}`))
    })
  })
}

if (require.main === module) {
  const platforms = process.argv.slice(2)
  for (const platform of platforms)
    if (platform !== 'weapp' && platform !== 'h5') throw new Error('用法：tsx tools/build-phone.ts weapp|h5')
  void (platforms as PhonePlatform[]).reduce(
    (before, platform) => before.then(() => buildPhone(platform)),
    Promise.resolve(),
  )
}
