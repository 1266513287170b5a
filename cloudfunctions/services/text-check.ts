import { AppError } from '../../domain/errors'
import type { VisitorContext } from './context'

/**
 * Text others will read goes through WeChat's check first. Returns whether it must be held for an officer's look.
 * @throws AppError TEXT_REFUSED, CHECK_UNAVAILABLE
 */
export async function checkText(
  { contentCheck, openid }: Pick<VisitorContext, 'contentCheck' | 'openid'>,
  text: string,
): Promise<boolean> {
  if (text.trim() === '') return false
  const verdict = await contentCheck.check(openid, text)
  if (verdict === 'risky') throw new AppError('TEXT_REFUSED')
  return verdict === 'review'
}

/**
 * A reason that everybody will read, and that says nothing while it is held: WeChat's "let somebody look" is a refusal here.
 * @throws AppError TEXT_REFUSED, CHECK_UNAVAILABLE
 */
export async function checkReason(ctx: Parameters<typeof checkText>[0], reason: string, what = '原因'): Promise<void> {
  if (await checkText(ctx, reason)) throw new AppError('TEXT_REFUSED', `${what}没有通过微信的内容检查，请换个说法`)
}
