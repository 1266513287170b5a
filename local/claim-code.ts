import { createHash, randomBytes } from 'node:crypto'
import { codeFromBytes } from '../domain/branch/branch'
import type { LocalCloud } from './server'

const LENGTH = 12

/** Makes a one-time code for founding a branch; the cloud keeps its SHA-256 only, as every installation does. */
export function issueClaimCode(cloud: Pick<LocalCloud, 'insertMany'>): string {
  const code = codeFromBytes(randomBytes(LENGTH), LENGTH)
  cloud.insertMany('claims', [{ _id: createHash('sha256').update(code).digest('hex') }])
  return code.replace(/(.{4})(?!$)/g, '$1-')
}
