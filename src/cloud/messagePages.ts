/** 消息; WeChat's card of several things opens it, too. */
export const INBOX_PAGE = '/packages/messages/inbox/index'

/** 微信提醒. */
export const SUBSCRIPTIONS_PAGE = '/packages/messages/subscriptions/index'

/** 微信提醒不到的党员, for officers. */
export const REACH_PAGE = '/packages/messages/reach/index'
