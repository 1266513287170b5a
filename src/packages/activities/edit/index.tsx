import { Page } from '@/components/Page'

/** 新活动. */
export default function ActivityEditPage() {
  return <Page>新活动</Page>
}
