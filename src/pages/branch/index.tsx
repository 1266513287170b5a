import { Page } from '@/components/Page'

/** 支部. */
export default function BranchPage() {
  return <Page>支部</Page>
}
