import { Page } from '@/components/Page'

/** 名册. */
export default function RosterPage() {
  return <Page>名册</Page>
}
