/**
 * WeChat's check of text that others will see (msgSecCheck v2). `review` means a human should look first.
 * Throws AppError CHECK_UNAVAILABLE when no verdict can be had.
 */
export type ContentCheck = { check(openid: string, text: string): Promise<'pass' | 'review' | 'risky'> }
