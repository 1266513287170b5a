import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { PaperDraft } from '@/features/paperDraft/PaperDraft'
import { paperKindOf } from '@/features/paperDraft/periods'
import { MemberOnly } from '@/session/MemberOnly'

const titles = { brief: '简报初稿', monthlyPlan: '月计划初稿', workSummary: '工作总结初稿' }

/** 代拟初稿. */
export default function DraftPage() {
  const kind = paperKindOf(useRouter().params.kind)
  return (
    <Page title={titles[kind]}>
      <MemberOnly permission={kind === 'brief' ? 'publicity.manage' : 'records.manage'}>
        {() => <PaperDraft kind={kind} />}
      </MemberOnly>
    </Page>
  )
}
