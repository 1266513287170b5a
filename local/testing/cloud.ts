import path from 'node:path'
import type { DatabaseManifest } from '../gateway/database/manifest'
import { createLocalCloud, type LocalCloud, type LocalCloudOptions } from '../server'

/** Collections for tests of the gateway: kinds of index, not the project's own. */
const TEST_DATABASE: DatabaseManifest = {
  collections: {
    notes: {
      indexes: [
        { name: 'branchNumber', keys: ['branchId', 'number'] },
        { name: 'branchTags', keys: ['branchId', 'tags'] },
        { name: 'day', keys: ['-on'] },
      ],
    },
    members: {
      indexes: [
        { name: 'branch', keys: ['branchId'] },
        { name: 'phone', keys: ['phone'], unique: true },
      ],
    },
    attendance: {
      indexes: [
        { name: 'activity', keys: ['branchId', 'activityId'] },
        { name: 'member', keys: ['branchId', 'memberId', 'year'] },
      ],
    },
    activities: { indexes: [{ name: 'branch', keys: ['branchId', 'on'] }] },
  },
}

/** A local cloud in memory without functions, unless said otherwise. */
export function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<LocalCloud> {
  return createLocalCloud({
    functionsDir: path.join(__dirname, 'none'),
    database: TEST_DATABASE,
    functionOutput: 'ignore',
    ...options,
  })
}
