import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Choice, ChoiceMany } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { EmptyState } from '@/components/EmptyState'
import { HeatLegend } from '@/components/HeatLegend'
import { HeatRow } from '@/components/HeatRow'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Page } from '@/components/Page'
import { Progress } from '@/components/Progress'
import { QrCode } from '@/components/QrCode'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import { Skeleton } from '@/components/Skeleton'
import { TextAreaField } from '@/components/TextAreaField'
import { TextInput } from '@/components/TextInput'
import { confirm } from '@/components/confirm'
import { useRefresh } from '@/cloud/refresh'
import { callCloud } from '@/cloud/transport'
import { dataOf } from '@/cloud/reply'
import { chooseFile, openFile, uploadFile } from '@/cloud/files'
import { api, documents } from '@/cloud/client'
import { useDraft } from '@/storage/useDraft'
import { setLargeText, useLargeTextChoice } from '@/theme/largeText'

export default function MePage() {
  const q = useQuery({ queryKey: ['try'], queryFn: () => callCloud('api', { path: 'try', input: null }).then(dataOf) })
  const q2 = useQuery({ queryKey: ['try2'], queryFn: () => (api as any).session.me.query() })
  useRefresh(['try'])
  const draft = useDraft('try', { name: '', note: '' })
  const [one, setOne] = useState<string>('a')
  const [many, setMany] = useState<string[]>(['a'])
  const [day, setDay] = useState('')
  const [open, setOpen] = useState(false)
  const choice = useLargeTextChoice()
  return (
    <Page backdrop={64} title="我的">
      <Card>
        <View className="row">
          <Avatar name="李文博" large />
          <View className="grow">
            <View className="title">李文博</View>
            <View className="muted">正式党员 · 第二党小组 · 党龄 12 年</View>
          </View>
          <Chip tone="gold">今天</Chip>
        </View>
        <View className="row" style={{ marginTop: '16px' }}>
          <View style={{ flex: 2.2 }}><Button onClick={() => setOpen(true)}>扫码签到</Button></View>
          <View style={{ flex: 1 }}><Button kind="ghost" onClick={() => confirm({ title: '请假', content: '要请假吗？', yes: '请假' })}>请假</Button></View>
        </View>
        <View className="row" style={{ marginTop: '16px' }}>
          <View className="grow"><Button busy>签到</Button></View>
          <View className="grow"><Button disabled>签到</Button></View>
        </View>
      </Card>
      <SectionTitle note="3 件">要办的事</SectionTitle>
      <Card flush>
        <ListRow mark="费" title="11月党费 48.60 元" note="收缴日 11月28日 周六，还有 3 天" right={<Button small kind="ghost">看明细</Button>} />
        <ListRow mark="签" title="签订《党风廉政承诺书》" note="已过期 5 天" noteTone="late" right={<Button small>去签</Button>} />
        <ListRow title="行" onClick={() => console.log('ROW')} right={<Button small onClick={() => console.log('BUTTON')}>只按钮</Button>} />
        <ListRow title="大字显示" right={choice} onClick={() => setLargeText(choice === 'large' ? 'phone' : 'large')} />
      </Card>
      <Loaded query={q}>{(data) => <Card>{JSON.stringify(data)}</Card>}</Loaded>
      <Loaded query={q2}>{(data) => <Card>{JSON.stringify(data)}</Card>}</Loaded>
      <Card>
        <Progress label="三会一课" figure="支委会 10/11 个月" share={0.91} tone="late" />
        <HeatRow states={['done', 'done', 'late', 'leave', 'later', 'due', 'none']} label="出席 2/7" />
        <HeatLegend words={[['done', '出席'], ['later', '补录'], ['due', '到期'], ['late', '缺席'], ['leave', '请假']]} />
        <QrCode text="wuhao:check-in:a1b2c3d4e5f6:1790000000:0123456789abcdef0123" size={200} label="签到码" />
      </Card>
      <Card>
        <TextInput label="姓名" required value={draft.value.name} maxLength={10} onChange={(name) => draft.change((now) => ({ ...now, name }))} placeholder="身份证上的姓名" error="请写姓名" />
        <TextAreaField label="心得" value={draft.value.note} maxLength={200} onChange={(note) => draft.change((now) => ({ ...now, note }))} hint="几句就好" />
        <DateTimeField kind="day" label="日期" value={day} onChange={setDay} />
        <Choice label="类别" options={[{ value: 'a', label: '主题党日' }, { value: 'b', label: '支委会' }, { value: 'c', label: '党课', disabled: true }]} value={one} onChange={setOne} />
        <ChoiceMany label="党小组" options={[{ value: 'a', label: '第一党小组' }, { value: 'b', label: '第二党小组' }]} values={many} onChange={setMany} />
        <EmptyState action="新建" onAction={async () => { const f = await chooseFile(['xlsx']); if (f) openFile(await uploadFile(f), f.name); (documents as any).x.y.query() }}>还没有活动</EmptyState>
      </Card>
      <Skeleton />
      <Sheet open={open} title="输入签到码" onClose={() => setOpen(false)}>
        <TextInput label="六位数字" value="" maxLength={6} keyboard="number" onChange={() => {}} />
      </Sheet>
    </Page>
  )
}
