import { INBOX_PAGE as onTheCard } from '@domain/reminders/messages'
import { INBOX_PAGE } from './messagePages'

test('WeChat’s card of several things opens the inbox', () => {
  expect(INBOX_PAGE).toBe(onTheCard)
})
