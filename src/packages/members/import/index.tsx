import { Page } from '@/components/Page'

/** 导入名册. */
export default function RosterImportPage() {
  return <Page>导入名册</Page>
}
