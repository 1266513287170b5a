import fs from 'node:fs'
import path from 'node:path'
import { type BrowserBinary, shippedBrowser } from './shipped-browser'

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Where a browser may be installed on this kind of machine, most wanted first. */
export function browserCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return MAC
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return WINDOWS.flatMap((file) => roots.map((root) => path.win32.join(root, file)))
  }
  const folders = (env.PATH ?? '').split(':').filter(Boolean)
  return COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)))
}

/** The browser to test with: CHROME_PATH, else an installed one, else the one an npm package ships. */
export async function findBrowser(): Promise<BrowserBinary> {
  const chosen = process.env.CHROME_PATH
  if (chosen && !fs.existsSync(chosen)) throw new Error(`CHROME_PATH 指向的文件不存在：${chosen}`)
  const installed = chosen ?? browserCandidates(process.platform, process.env).find((file) => fs.existsSync(file))
  return installed ? { executablePath: installed, env: {} } : shippedBrowser()
}
