import { Page } from '@/components/Page'

/** 签到. */
export default function CheckInPage() {
  return <Page>签到</Page>
}
