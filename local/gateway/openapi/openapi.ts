import type { Call } from '../calls'
import { type Faults, openApiFault } from '../faults'
import type { Fields } from '../wire/ejson'
import type { OpenApiAnswer } from '../wire/protobuf'
import { errorAnswer } from './answer'
import { checkMessage } from './content-check'
import { type Post, sendMessage } from './subscribe-message'
import { getUnlimited } from './wxacode'

/** `crowded`: another message to the same person is just being sent. */
export type OpenApi = (api: string, parameters: Fields, call: Call | undefined, crowded: boolean) => OpenApiAnswer

/** The function's config.json does not list the interface: WeChat refuses the call. */
const NO_PERMISSION = -604101

/** WeChat's open interfaces that the functions use. */
export function createOpenApi(faults: Faults, post: Post): OpenApi {
  const interfaces: Readonly<Record<string, (parameters: Fields) => OpenApiAnswer>> = {
    'subscribeMessage.send': (parameters) => sendMessage(parameters, post),
    'security.msgSecCheck': checkMessage,
    'wxacode.getUnlimited': getUnlimited,
  }
  return (api, parameters, call, crowded) => {
    if (call && !call.openapi.has(api)) return { kind: 'refused', errorCode: NO_PERMISSION }
    const fault = openApiFault(faults, api)
    if (fault) return errorAnswer(fault.errCode, fault.errMsg)
    if (crowded) return errorAnswer(43108, 'send to one user concurrently')
    return interfaces[api]?.(parameters) ?? errorAnswer(48001, `api unauthorized: ${api}`)
  }
}
