import { Page } from '@/components/Page'

/** 我的. */
export default function MePage() {
  return <Page>我的</Page>
}
