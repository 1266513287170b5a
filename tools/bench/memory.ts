import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Resident memory of a process, in MB, as the kernel counts it; undefined where there is no /proc. */
function residentMb(pid: number | undefined): number | undefined {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? undefined : Math.round(Number(kb) / 1024)
  } catch {
    return undefined
  }
}

/** Resident memory of the local cloud alone (not of its functions), with the demo branch, once it answers. */
export async function localCloudMemory(): Promise<number | undefined> {
  const data = mkdtempSync(path.join(tmpdir(), 'bench-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', '--port', '0', '--data', data])
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => text.toString().includes('http://') && resolve())
      child.once('exit', () => reject(new Error('the local cloud did not start')))
    })
    return residentMb(child.pid)
  } finally {
    child.kill()
    rmSync(data, { recursive: true, force: true })
  }
}
