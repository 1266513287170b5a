import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildStaleFunctions } from '../tools/build-functions'
import { buildPhone } from '../tools/build-phone'
import { issueClaimCode } from './claim-code'
import { clearData, type DataKind, readMarker, writeMarker } from './data-dir'
import { demoPersonas } from './demo/personas'
import { refreshDemo } from './demo/refresh'
import { livedWithReminders } from './demo/reminded'
import { seedDemo } from './demo/seed'
import { choosePort } from './free-port'
import { openSqliteJournal } from './gateway/database/journal'
import { readManifest } from './gateway/database/manifest'
import { type StartOptions, UsageError } from './options'
import { createLocalCloud, type LocalCloud, type LocalCloudOptions } from './server'
import { reminderEnvironment, templateWords } from './templates'
import { readTimers, startTimers } from './timers'
import { visitorPersonas } from './visitors'

const FUNCTIONS = 'dist/functions'

/**
 * Starts the local cloud as asked: what is stale is built, an empty folder is filled, the code for founding a branch is
 * printed where there is none, and the functions' timers run.
 * @throws UsageError before anything is built or changed
 */
export async function startLocal(options: StartOptions): Promise<LocalCloud> {
  const port = await choosePort(options)
  const { kind, fill } = prepareFolder(options)
  await buildStaleFunctions()
  await buildPhone('h5')
  const timers = readTimers(FUNCTIONS)
  const now = new Date().toISOString()
  const base = {
    functionsDir: FUNCTIONS,
    database: readManifest('cloudfunctions/database.json'),
    dataDir: options.data,
    functionEnvironment: reminderEnvironment,
  }
  if (kind === 'demo' && fill) await fillDemo(base, now)
  const cloud = await createLocalCloud({
    ...base,
    h5Dir: 'dist/h5',
    templates: templateWords,
    port,
    personas: () => (kind === 'demo' ? demoPersonas : visitorPersonas(cloud)),
  })
  if (fill) writeMarker(options.data, { kind, ready: true })
  if (kind === 'demo' && !fill) await refreshDemo(cloud, now)
  if (kind === 'own' && cloud.countDocuments('branches') === 0) {
    console.log(`开通码（只能用一次）：${issueClaimCode(cloud)}`)
    console.log('任选一位访客，在“用开通码建立支部”里输入它，这位访客就成为书记。')
  }
  const stopTimers = startTimers(cloud, timers)
  return {
    ...cloud,
    close: () => {
      stopTimers()
      return cloud.close()
    },
  }
}

/** Fills a folder with the demo branch, in a cloud of its own: what its functions log of days gone by is nobody's news. */
async function fillDemo(base: LocalCloudOptions, now: string): Promise<void> {
  const cloud = await createLocalCloud({ ...base, functionOutput: 'ignore' })
  try {
    seedDemo(cloud, now)
    await livedWithReminders(cloud, now)
  } finally {
    await cloud.close()
  }
}

/** Looks at the data folder, empties it if asked to or if its first filling was cut short, and marks it as ours. */
function prepareFolder({ data, empty, reset }: StartOptions): { kind: DataKind; fill: boolean } {
  const marker = readMarker(data)
  if (marker) assertUnused(data)
  const clear = marker && (reset || !marker.ready)
  if (marker && !clear) {
    if (empty && marker.kind === 'demo') {
      throw new UsageError(`${data} 里是演示支部：要从空的开始，请加 --reset，或用 --data 换一个目录`)
    }
    return { kind: marker.kind, fill: false }
  }
  const kind = empty ? 'own' : 'demo'
  if (clear) {
    // Not ready from here on: a kill in the middle must not leave an empty cloud that looks filled.
    writeMarker(data, { ...marker, ready: false })
    clearData(data)
    console.log(`已清空 ${data} 里的数据。`)
  }
  writeMarker(data, { kind, ready: false })
  return { kind, fill: true }
}

function assertUnused(folder: string): void {
  const file = path.join(folder, 'database.sqlite')
  if (!existsSync(file)) return
  try {
    openSqliteJournal(file).close()
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
