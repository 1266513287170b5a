import { Page } from '@/components/Page'

/** 活动. */
export default function ActivitiesPage() {
  return <Page>活动</Page>
}
