import type { Messenger } from '../ports/messenger'
import { isBroken } from './faults'
import { sdk } from './sdk'

/** WeChat's own code of a refusal; undefined where the failure is not WeChat's word. */
function codeOf(error: unknown): number | undefined {
  const { errCode } = error as { errCode?: unknown }
  return typeof errCode === 'number' ? errCode : undefined
}

/** The SDK's own: no answer in time, or one nobody can read. WeChat may have sent it. */
const WITHOUT_ANSWER = [-501001, -501002, -601001, -601003, -604102, -604103]

/** {@link Messenger} by subscribeMessage.send. */
export const cloudMessenger: Messenger = {
  async send({ openid, templateId, page, data }) {
    try {
      // WeChat wants pages without the slash that the app writes them with.
      await sdk.openapi.subscribeMessage.send({
        touser: openid,
        templateId,
        page: page.replace(/^\//, ''),
        data,
      } as never)
      return { kind: 'sent' }
    } catch (error) {
      const code = codeOf(error)
      return code === undefined || WITHOUT_ANSWER.includes(code) || isBroken(error)
        ? { kind: 'unknown' }
        : { kind: 'refused', code }
    }
  },
}
