import type { Sign } from '@domain/attendance/check-in-code'
import { sha256 } from 'js-sha256'

/** HMAC-SHA256 as hex, as the cloud signs: phones have no such thing of their own. */
export const sign: Sign = (key, text) => sha256.hmac(key, text)
