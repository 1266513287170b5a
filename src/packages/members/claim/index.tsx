import { Page } from '@/components/Page'

/** 认领支部. */
export default function ClaimPage() {
  return <Page>认领支部</Page>
}
