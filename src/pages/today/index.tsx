import { Page } from '@/components/Page'

/** 今日. */
export default function TodayPage() {
  return <Page>今日</Page>
}
