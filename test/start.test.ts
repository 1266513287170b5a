import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildStaleFunctions } from '../tools/build-functions'
import { buildPhone } from '../tools/build-phone'
import { functionOf } from './cloud/procedures'

// So that the command finds nothing to build, which takes longer than a test may.
beforeAll(async () => {
  await buildStaleFunctions()
  await buildPhone('h5')
}, 300_000)

let folder: string
const running = new Set<ChildProcess>()
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'start-')), 'data')
})
afterEach(async () => {
  await Promise.all([...running].map((child) => ended(child, 'SIGKILL')))
  rmSync(path.dirname(folder), { recursive: true, force: true })
})

type Started = { child: ChildProcess; url: string; output: () => string }

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode)
    child.once('exit', (code) => resolve(code))
    // To the whole group, as Ctrl-C in a terminal does: nothing it started may stay.
    if (child.pid) process.kill(-child.pid, signal)
  })
}

/** Runs the command as `npm start -- …` does; answers once it shows an address or has ended. */
function run(...args: string[]): Promise<Started> {
  const command = ['--import', 'tsx', 'local/main.ts', ...args]
  const child = spawn(process.execPath, command, { stdio: 'pipe', detached: true })
  running.add(child)
  let output = ''
  return new Promise((resolve) => {
    const tell = () => {
      const url = /http:\/\/\S+\//.exec(output)?.[0] ?? ''
      if (url || child.exitCode !== null) resolve({ child, url, output: () => output })
    }
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => {
        output += text
        tell()
      })
    }
    child.once('close', () => {
      running.delete(child)
      tell()
    })
  })
}

const start = (...args: string[]) => run('--port', '0', '--data', folder, ...args)

async function call(
  url: string,
  openid: string,
  name: string,
  input?: unknown,
): Promise<{ ok: boolean; data: unknown }> {
  const body = JSON.stringify({ name: functionOf(name), data: { path: name, input } })
  const response = await fetch(`${url}call`, { method: 'POST', headers: { 'x-wx-openid': openid }, body })
  return (await response.json()) as { ok: boolean; data: unknown }
}
const hints = async (url: string) =>
  ((await (await fetch(`${url}personas`)).json()) as { hint: string }[]).map(({ hint }) => hint)

it('shows one address and the demo branch, ends at Ctrl-C, and finds what was done in it', async () => {
  const first = await start()
  expect(first.output().match(/http:\/\//g)).toHaveLength(1)
  expect((await hints(first.url)).length).toBe(7)
  const settings = { branchName: '改过名的支部', groups: [] }
  const { data } = await call(first.url, 'demo-secretary', 'branch.settings')
  const revised = { ...settings, groups: (data as { groups: unknown[] }).groups }
  expect(await call(first.url, 'demo-secretary', 'branch.revise', revised)).toMatchObject({ ok: true })
  expect(await ended(first.child, 'SIGINT')).toBe(0)

  const second = await start()
  expect(await call(second.url, 'demo-secretary', 'branch.settings')).toMatchObject({ data: { name: '改过名的支部' } })

  const third = await start()
  expect([third.child.exitCode, third.output()]).toEqual([2, expect.stringContaining('正被另一个本地云使用')])
})

it('prints a code that founds a branch when started empty, and no other one after that', async () => {
  const first = await start('--empty')
  const code = /开通码（只能用一次）：(\S+)/.exec(first.output())?.[1]
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  const claim = { code, branchName: '新建的支部', name: '马到' }
  expect(await call(first.url, 'local-visitor-1', 'session.claim', claim)).toMatchObject({ ok: true })
  expect(await call(first.url, 'local-visitor-2', 'session.claim', claim)).toMatchObject({ ok: false })
  expect((await hints(first.url)).slice(0, 2)).toEqual(['马到：书记', '还没有加入支部'])
  await ended(first.child, 'SIGINT')

  const second = await start()
  expect(second.output()).not.toContain('开通码')
  expect((await hints(second.url))[0]).toBe('马到：书记')
})

it('fills the folder anew when its first filling was cut short, or when asked to', async () => {
  await ended((await start()).child, 'SIGKILL')
  const marker = path.join(folder, 'local-cloud.json')
  writeFileSync(marker, readFileSync(marker, 'utf8').replace('"ready":true', '"ready":false'))
  const again = await start()
  expect(await call(again.url, 'demo-secretary', 'session.open')).toMatchObject({ data: { kind: 'member' } })
  await ended(again.child, 'SIGINT')

  const refused = await start('--empty')
  expect([refused.child.exitCode, refused.output()]).toEqual([2, expect.stringContaining('请加 --reset')])
  const reset = await start('--empty', '--reset')
  expect(reset.output()).toContain('开通码')
  expect(await call(reset.url, 'demo-secretary', 'session.open')).toMatchObject({ data: { kind: 'visitor' } })
})

it('says what is wrong and changes nothing', async () => {
  const unknown = await start('--prot', '1')
  expect([unknown.child.exitCode, unknown.output()]).toEqual([2, expect.stringContaining('没有选项 --prot')])
  const first = await start('--empty')
  const taken = await run('--port', new URL(first.url).port, '--data', `${folder}-2`)
  expect([taken.child.exitCode, taken.output()]).toEqual([2, expect.stringContaining('用 --port 换一个')])
  const foreign = await run('--port', '0', '--data', path.dirname(folder), '--reset')
  expect([foreign.child.exitCode, foreign.output()]).toEqual([2, expect.stringContaining('有别的文件')])
  expect([existsSync(folder), existsSync(`${folder}-2`)]).toEqual([true, false])
})
