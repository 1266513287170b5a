import { Page } from '@/components/Page'

/** 出席登记. */
export default function AttendancePage() {
  return <Page>出席登记</Page>
}
