import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const LIMIT_MS = 120_000

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

async function waitForPage(url: string, started: ChildProcess): Promise<string> {
  const end = Date.now() + LIMIT_MS
  while (Date.now() < end && started.exitCode === null) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return response.text()
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`npm start does not answer at ${url} (exit code ${started.exitCode})`)
}

async function callApi(url: string): Promise<unknown> {
  const response = await fetch(`${url}call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': 'o-nobody' },
    body: JSON.stringify({ name: 'api', data: { path: 'session.open' } }),
  })
  if (!response.ok) throw new Error(`POST /call answers HTTP ${response.status}: ${await response.text()}`)
  return response.json()
}

/** npm may end before what it started: the data may go only when nothing writes them any more. */
async function groupEnded(pid: number | undefined): Promise<void> {
  for (const end = Date.now() + 10_000; pid && Date.now() < end; ) {
    try {
      process.kill(-pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Starts the app as a newcomer does, opens its page and the app in it, calls the function once, stops it. */
async function smoke(): Promise<void> {
  const data = mkdtempSync(path.join(tmpdir(), 'wuhao-zhibu-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/`
  // A process group of its own: npm starts children, and all of them are to end.
  const started = spawn('npm', ['start', '--', '--port', String(port), '--data', data], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise((resolve) => started.once('exit', resolve))
  try {
    const page = await waitForPage(url, started)
    if (!page.includes('<html')) throw new Error('the address does not answer with a page')
    const app = await fetch(`${url}app/`)
    if (!app.ok) throw new Error(`/app/ answers HTTP ${app.status}`)
    const answer = JSON.stringify(await callApi(url))
    if (!answer.startsWith('{"ok":true')) throw new Error(`the api function answers ${answer}`)
    console.log(`npm start answers; to a stranger the api function says ${answer}`)
  } finally {
    if (started.exitCode === null && started.pid) process.kill(-started.pid, 'SIGTERM')
    await ended
    await groupEnded(started.pid)
    rmSync(data, { recursive: true, force: true })
  }
}

smoke().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
