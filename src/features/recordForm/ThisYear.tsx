import { recordPage } from '@domain/record-pages'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { recordsCloud } from '@/cloud/client'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'

/** One of a kind that is made once a year is there already. */
export function ThisYear({ kind, on }: { kind: RecordKindId; on: string }) {
  const year = Number(on.slice(0, 4))
  const { isYearly, label } = kindOf(kind)
  const list = useQuery({
    queryKey: ['records', 'list', { year, kinds: [kind] }],
    queryFn: () => recordsCloud.records.list.query({ year, kinds: [kind] }),
    enabled: isYearly === true && year > 0,
  })
  const [there] = list.data?.cards ?? []
  if (!there) return null
  return (
    <Notice
      tone="plain"
      actions={
        <Button small kind="ghost" onClick={() => Taro.navigateTo({ url: recordPage(there.recordId) })}>
          看一看
        </Button>
      }
    >
      {`${year} 年已经有一份${label}：${there.title}${there.draft ? '（草稿）' : ''}`}
    </Notice>
  )
}
