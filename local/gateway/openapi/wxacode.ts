import { encode } from 'uqr'
import type { Fields } from '../wire/ejson'
import type { OpenApiAnswer } from '../wire/protobuf'
import { errorAnswer } from './answer'
import { encodePng } from './png'

/** At most 32 characters of this alphabet, which has no `%` and no Chinese: encode anything else before. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const PAGE = /^[\w-]+(\/[\w-]+)*$/
const MODULES_QUIET = 4
const DEFAULT_WIDTH = 430

/** wxacode.getUnlimited: a code with the scene in it. WeChat's is round; a square one can be read by any phone here. */
export function getUnlimited({ scene, page, width }: Fields): OpenApiAnswer {
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return errorAnswer(40169, 'invalid length for scene, or the data is not json string')
  if (page !== undefined && (typeof page !== 'string' || !PAGE.test(page))) return errorAnswer(41030, 'invalid page')
  const { data } = encode(scene, { ecc: 'M', border: MODULES_QUIET })
  const scale = Math.max(1, Math.floor((typeof width === 'number' ? width : DEFAULT_WIDTH) / data.length))
  return { kind: 'bytes', contentType: 'image/png', bytes: encodePng(data, scale) }
}
