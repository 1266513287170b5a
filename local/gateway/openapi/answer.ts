import type { OpenApiAnswer } from '../wire/protobuf'

/** WeChat's way of saying no. */
export function errorAnswer(errcode: number, errmsg: string): OpenApiAnswer {
  return { kind: 'json', value: { errcode, errmsg } }
}
