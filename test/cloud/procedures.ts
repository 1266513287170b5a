import { apiRouter } from '../../cloudfunctions/api/router'
import { deskRouter } from '../../cloudfunctions/desk/router'
import { documentsRouter } from '../../cloudfunctions/documents/router'
import { duesRouter } from '../../cloudfunctions/dues/router'
import { messagesRouter } from '../../cloudfunctions/messages/router'
import { recordsRouter } from '../../cloudfunctions/records/router'
import type { Meta } from '../../cloudfunctions/rpc/procedure'
import { yearRouter } from '../../cloudfunctions/year/router'

/** One procedure as it was registered; `name` is `function:path`. */
export type Procedure = { name: string; functionName: string; path: string; meta: Meta }

function proceduresOf(functionName: string, router: { _def: { procedures: object } }): Procedure[] {
  return Object.entries(router._def.procedures).map(([path, procedure]) => {
    const { meta } = (procedure as { _def: { meta?: Meta } })._def
    const name = `${functionName}:${path}`
    if (!meta) throw new Error(`${name} declares no access`)
    return { name, functionName, path, meta }
  })
}

/** Every procedure of every function a phone can call. */
export const procedures = [
  ...proceduresOf('api', apiRouter),
  ...proceduresOf('desk', deskRouter),
  ...proceduresOf('year', yearRouter),
  ...proceduresOf('messages', messagesRouter),
  ...proceduresOf('dues', duesRouter),
  ...proceduresOf('records', recordsRouter),
  ...proceduresOf('documents', documentsRouter),
]

/** The function that has the procedure; a path is in one of them only. */
export function functionOf(path: string): string {
  const found = procedures.filter((procedure) => procedure.path === path)
  if (found.length > 1) throw new Error(`${path} is in several functions`)
  return found[0]?.functionName ?? 'api'
}
