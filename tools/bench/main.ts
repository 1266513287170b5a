import { mkdirSync, writeFileSync } from 'node:fs'
import { seedDemo } from '../../local/demo/seed'
import { readManifest } from '../../local/gateway/database/manifest'
import { createLocalCloud } from '../../local/server'
import { reminderEnvironment } from '../../local/templates'
import { buildStaleFunctions } from '../build-functions'
import { buildPhone } from '../build-phone'
import { coldStarts } from './cold-start'
import { localCloudMemory } from './memory'
import { morningCost } from './morning'
import { performancePage } from './page'
import { parserCost } from './parser'
import { phoneCosts } from './phone'
import { roundTrips } from './round-trips'
import { packageSizes } from './sizes'

// Measures what a release costs people and the cloud, prints it, and keeps it in docs/performance.md.

async function main(): Promise<void> {
  await buildStaleFunctions()
  await buildPhone('weapp')
  await buildPhone('h5')
  mkdirSync('.artifacts/bench', { recursive: true })
  const now = new Date().toISOString()
  const cloud = await createLocalCloud({
    functionsDir: 'dist/functions',
    database: readManifest('cloudfunctions/database.json'),
    functionEnvironment: reminderEnvironment,
  })
  try {
    seedDemo(cloud, now)
    const page = performancePage({
      phone: await phoneCosts(cloud),
      calls: await roundTrips(cloud, now),
      sizes: packageSizes('dist/weapp'),
      starts: await coldStarts(['api', 'desk', 'year', 'messages', 'dues', 'records', 'reminders', 'documents']),
      parser: await parserCost(),
      morning: await morningCost(),
      memoryMb: await localCloudMemory(),
    })
    writeFileSync('docs/performance.md', page)
    console.log(page)
  } finally {
    await cloud.close()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
