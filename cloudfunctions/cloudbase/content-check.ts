import { AppError } from '../../domain/errors'
import type { ContentCheck } from '../ports/content-check'
import { sdk } from './sdk'

/** Scene 2 is 评论: the nearest of WeChat's four scenes to text a branch's members read. */
const SCENE = 2
/** The longest text one call may carry. */
const CHUNK = 2500

type Verdict = { result?: { suggest?: 'pass' | 'review' | 'risky' } }

async function checkChunk(openid: string, content: string): Promise<'pass' | 'review' | 'risky'> {
  const answer = (await sdk.openapi.security.msgSecCheck({ openid, content, version: 2, scene: SCENE })) as Verdict
  return answer.result?.suggest ?? 'review'
}

/** {@link ContentCheck} by msgSecCheck v2; the strictest verdict of all pieces counts. */
export const cloudContentCheck: ContentCheck = {
  async check(openid, text) {
    const pieces: string[] = []
    for (let from = 0; from < text.length; from += CHUNK) pieces.push(text.slice(from, from + CHUNK))
    try {
      const verdicts = await Promise.all(pieces.map((piece) => checkChunk(openid, piece)))
      return verdicts.find((v) => v === 'risky') ?? verdicts.find((v) => v === 'review') ?? 'pass'
    } catch {
      throw new AppError('CHECK_UNAVAILABLE')
    }
  },
}
