import { useMutation, useQueries } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { recordsCloud } from '@/cloud/client'
import { openLinked } from '@/cloud/files'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import type { RecordReading } from '../reading'
import { sizeWords } from './detailWords'
import '../records.scss'

type RecordFile = RecordReading['files'][number]

/** Photos shown at once: each is a call, on one bar of signal. */
const AT_ONCE = 3

/** Photos and documents. The address of each is asked for at each look, so that whoever may not see it any more does not. */
export function Files({ record: { recordId, files } }: { record: RecordReading }) {
  const photos = files.filter(({ kind }) => kind === 'image')
  const documents = files.filter(({ kind }) => kind === 'document')
  if (files.length === 0) return <View />
  return (
    <View>
      <SectionTitle note={`${files.length} 个`}>附件</SectionTitle>
      <View>{photos.length > 0 ? <Photos recordId={recordId} photos={photos} /> : null}</View>
      <View>{documents.length > 0 ? <Documents recordId={recordId} documents={documents} /> : null}</View>
    </View>
  )
}

function Photos({ recordId, photos }: { recordId: string; photos: RecordFile[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? photos : photos.slice(0, AT_ONCE)
  const links = useQueries({
    queries: shown.map(({ fileId }) => ({
      queryKey: ['recordFiles', 'link', { recordId, fileId }],
      queryFn: () => recordsCloud.recordFiles.link.query({ recordId, fileId }),
      staleTime: 0,
      gcTime: 0,
      meta: { keep: false },
    })),
  })
  const urls = links.flatMap(({ data }) => data?.url ?? [])
  const failed = links.some(({ isError }) => isError)
  return (
    <Card>
      <View className="record-photos">
        {shown.map(({ fileId, by }, index) => (
          <Image
            key={fileId}
            className="record-photo"
            mode="aspectFill"
            src={links[index]?.data?.url ?? ''}
            onClick={() => Taro.previewImage({ urls, current: links[index]?.data?.url ?? '' })}
            {...spoken({ role: 'button', label: `照片 ${index + 1}${by ? `，${by}放的` : ''}` })}
          />
        ))}
      </View>
      <View>{failed ? <View className="small late">！照片没有读出来，请下拉刷新再看。</View> : null}</View>
      <View>
        {shown.length < photos.length ? (
          <View className="row record-more">
            <Button small kind="ghost" onClick={() => setAll(true)}>{`再看 ${photos.length - shown.length} 张`}</Button>
          </View>
        ) : null}
      </View>
    </Card>
  )
}

function Documents({ recordId, documents }: { recordId: string; documents: RecordFile[] }) {
  const open = useMutation({
    mutationFn: async (fileId: string) => {
      const { url, name } = await recordsCloud.recordFiles.link.query({ recordId, fileId })
      await openLinked(url, name)
    },
  })
  return (
    <Card flush>
      {documents.map(({ fileId, name, bytes }) => (
        <ListRow
          key={fileId}
          mark="文"
          title={name}
          note={open.isPending && open.variables === fileId ? '正在打开…' : sizeWords(bytes)}
          onClick={() => open.mutate(fileId)}
        />
      ))}
    </Card>
  )
}
