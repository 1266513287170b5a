import type { Instant } from '../../domain/calendar/beijing'
import type { LocalCloud } from '../server'
import { demoDocuments } from './documents'

/** Puts the demo branch into an empty cloud. */
export function seedDemo(cloud: Pick<LocalCloud, 'insertMany'>, now: Instant): void {
  for (const [collection, documents] of Object.entries(demoDocuments(now))) cloud.insertMany(collection, documents)
}
