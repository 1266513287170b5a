import { dayOf } from '@domain/calendar/beijing'
import type { messages } from '@/cloud/client'

/** A page of what was told to the caller. */
export type InboxAnswer = Awaited<ReturnType<typeof messages.inbox.list.query>>

/** One of it. */
export type InboxNotice = InboxAnswer['notices'][number]

/** The notices of all pages by the day they came, newest first. */
export function byDay(pages: readonly InboxAnswer[]): { day: string; notices: InboxNotice[] }[] {
  const days: { day: string; notices: InboxNotice[] }[] = []
  for (const notice of pages.flatMap(({ notices }) => notices)) {
    const day = dayOf(notice.at)
    const last = days[days.length - 1]
    if (last?.day === day) last.notices.push(notice)
    else days.push({ day, notices: [notice] })
  }
  return days
}

/** The pages with one of their notices read, or all of them where none is named. Pages nothing changes on stay as they are. */
export function withRead(pages: InboxAnswer[], noticeId?: string): InboxAnswer[] {
  const meant = (notice: InboxNotice) => !notice.read && (noticeId === undefined || notice.noticeId === noticeId)
  return pages.map((page) =>
    page.notices.some(meant)
      ? { ...page, notices: page.notices.map((notice) => (meant(notice) ? { ...notice, read: true } : notice)) }
      : page,
  )
}
