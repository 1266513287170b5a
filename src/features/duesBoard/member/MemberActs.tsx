import { yuanWords } from '@domain/dues/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDues } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { AssessSheet } from './AssessSheet'
import { ExtraSheet } from './ExtraSheet'
import { ReliefSheet } from './ReliefSheet'

/** What an officer writes down of a member besides receipts. */
export function MemberActs({ dues }: { dues: MemberDues }) {
  const [open, setOpen] = useState<'assess' | 'relief' | 'extra'>()
  const close = () => setOpen(undefined)
  const { assessed, history, declaration } = dues
  const declared = declaration?.waiting ? `本人算好每月 ${yuanWords(declaration.fen)}，等您核定` : undefined
  return (
    <View>
      <Card flush>
        <ListRow
          mark="定"
          title={history.length > 0 ? '变更每月数额' : '核定每月数额'}
          note={declared ?? (assessed ? `现在每月 ${yuanWords(assessed.fen)}` : '还没有核定')}
          onClick={() => setOpen('assess')}
        />
        <ListRow mark="免" title="少交、免交、在别处交" onClick={() => setOpen('relief')} />
        <ListRow mark="多" title="登记自愿多交" onClick={() => setOpen('extra')} />
      </Card>
      <AssessSheet dues={dues} open={open === 'assess'} onClose={close} />
      <ReliefSheet dues={dues} open={open === 'relief'} onClose={close} />
      <ExtraSheet dues={dues} open={open === 'extra'} onClose={close} />
    </View>
  )
}
