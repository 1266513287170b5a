import { MOST_PHOTOS } from '@domain/meetings/minutes'
import { PICTURE_BYTES } from '@domain/meetings/picture'
import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { desk } from '@/cloud/client'
import { choosePhoto, uploadFile } from '@/cloud/files'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { newLocalId } from '@/storage/localId'
import './minutes.scss'

/** An address is good for ten minutes. */
const FRESH_MS = 8 * 60_000

type PhotosProps = Pick<MinutesReading, 'activityId' | 'photos' | 'state'>

/** Photos, if one wishes: nobody is asked for any. They are seen by those alone who keep the minutes. */
export function Photos({ activityId, photos, state }: PhotosProps) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: ['minutes', 'read', { activityId }] })
  const links = useQueries({
    queries: photos.map(({ photoId }) => ({
      queryKey: ['minutes', 'photoLink', { activityId, photoId }],
      queryFn: () => desk.minutes.photoLink.query({ activityId, photoId }),
      staleTime: FRESH_MS,
      gcTime: FRESH_MS,
      meta: { keep: false },
    })),
  })
  const add = useMutation({
    mutationFn: async () => {
      const photo = await choosePhoto(PICTURE_BYTES)
      if (!photo) return
      const fileID = await uploadFile(photo)
      await desk.minutes.addPhoto.mutate({ activityId, photoId: newLocalId(), fileID })
    },
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: (photoId: string) => desk.minutes.removePhoto.mutate({ activityId, photoId }),
    onSuccess: refresh,
  })
  const askAway = async (photoId: string) => {
    if (await confirm({ title: '删掉这张照片', content: '删掉以后不能恢复。', yes: '删掉' })) remove.mutate(photoId)
  }
  const urls = links.flatMap(({ data }) => data?.url ?? [])
  return (
    <Card>
      <View className="muted">要放照片就在这里放，不放也行。只有记录会议的人看得到。</View>
      <View>
        {photos.length > 0 ? (
          <View className="minutes-photos">
            {photos.map(({ photoId, by }, index) => (
              <View key={photoId} className="minutes-photo">
                <Image
                  className="minutes-photo-image"
                  mode="aspectFill"
                  src={links[index]?.data?.url ?? ''}
                  onClick={() => Taro.previewImage({ urls, current: links[index]?.data?.url ?? '' })}
                  {...spoken({ label: `照片 ${index + 1}，${by}放的` })}
                />
                <View
                  className="minutes-photo-away"
                  onClick={() => askAway(photoId)}
                  {...spoken({ role: 'button', label: `删掉照片 ${index + 1}` })}
                >
                  <View className="minutes-photo-cross">×</View>
                </View>
              </View>
            ))}
          </View>
        ) : null}
      </View>
      <View className="row">{addOf(state, photos.length, add.isPending, () => add.mutate())}</View>
    </Card>
  )
}

function addOf(state: MinutesReading['state'], count: number, busy: boolean, add: () => void) {
  // A photo is put with minutes that the cloud has.
  if (state === null) return <View className="muted">保存草稿以后就能放。</View>
  if (count >= MOST_PHOTOS) return <View className="muted">{`最多 ${MOST_PHOTOS} 张`}</View>
  return (
    <Button small kind="ghost" busy={busy} onClick={add}>
      放照片
    </Button>
  )
}
