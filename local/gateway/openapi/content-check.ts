import type { Fields } from '../wire/ejson'
import type { OpenApiAnswer } from '../wire/protobuf'
import { errorAnswer } from './answer'

/** Words by which tests and demonstrations make a text risky, or one to be reviewed. */
const TEST_WORDS = [
  { word: '【违规测试】', suggest: 'risky', label: 20006 },
  { word: '【复核测试】', suggest: 'review', label: 20001 },
] as const
const NORMAL = { suggest: 'pass', label: 100 } as const
const MAXIMUM_CHARACTERS = 2500

/** security.msgSecCheck, version 2: a text of one user for one scene (1 profile, 2 comment, 3 forum, 4 social log). */
export function checkMessage({ content, version, scene, openid }: Fields): OpenApiAnswer {
  if (version !== 2) return errorAnswer(44990, 'version must be 2')
  if (typeof scene !== 'number' || scene < 1 || scene > 4) return errorAnswer(44991, 'scene must be 1, 2, 3 or 4')
  if (typeof openid !== 'string' || openid === '') return errorAnswer(40003, 'invalid openid')
  if (typeof content !== 'string' || content === '') return errorAnswer(44004, 'empty content')
  if ([...content].length > MAXIMUM_CHARACTERS) return errorAnswer(40129, 'content size out of limit')
  const { suggest, label } = TEST_WORDS.find(({ word }) => content.includes(word)) ?? NORMAL
  return {
    kind: 'json',
    value: {
      errcode: 0,
      errmsg: 'ok',
      result: { suggest, label },
      detail: [{ strategy: 'keyword', errcode: 0, suggest, label }],
    },
  }
}
