import { Page } from '@/components/Page'

/** 加入支部. */
export default function BindPage() {
  return <Page>加入支部</Page>
}
