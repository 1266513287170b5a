import { Page } from '@/components/Page'

/** 党员. */
export default function MemberPage() {
  return <Page>党员</Page>
}
