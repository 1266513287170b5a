import type { Call } from '../calls'
import { type Faults, openApiFault } from '../faults'
import type { Fields } from '../wire/ejson'
import type { OpenApiAnswer } from '../wire/protobuf'
import { errorAnswer } from './answer'
import { checkMessage } from './content-check'
import { type SentMessage, sendMessage } from './subscribe-message'
import { getUnlimited } from './wxacode'

export type OpenApi = (api: string, parameters: Fields, call: Call | undefined) => OpenApiAnswer

/** The function's config.json does not list the interface: WeChat refuses the call. */
const NO_PERMISSION = -604101

/** WeChat's open interfaces that the functions use. */
export function createOpenApi(faults: Faults, sent: SentMessage[], now: () => number): OpenApi {
  const interfaces: Readonly<Record<string, (parameters: Fields) => OpenApiAnswer>> = {
    'subscribeMessage.send': (parameters) => sendMessage(parameters, sent, now),
    'security.msgSecCheck': checkMessage,
    'wxacode.getUnlimited': getUnlimited,
  }
  return (api, parameters, call) => {
    if (call && !call.openapi.has(api)) return { kind: 'refused', errorCode: NO_PERMISSION }
    const fault = openApiFault(faults, api)
    if (fault) return errorAnswer(fault.errCode, fault.errMsg)
    return interfaces[api]?.(parameters) ?? errorAnswer(48001, `api unauthorized: ${api}`)
  }
}
