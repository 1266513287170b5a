import { Page } from '@/components/Page'

/** 我的出席. */
export default function MyAttendancePage() {
  return <Page>我的出席</Page>
}
