import { Page } from '@/components/Page'

/** 活动. */
export default function ActivityDetailPage() {
  return <Page>活动</Page>
}
