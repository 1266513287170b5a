import { Page } from '@/components/Page'

/** 待批准的绑定. */
export default function BindRequestsPage() {
  return <Page>待批准的绑定</Page>
}
