import { Image, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './AttachmentsField.scss'
import { Button } from './Button'
import { Field } from './Field'

/** A file as a form shows it. `src`: where its picture is, if it is known yet. */
export type ShownFile = {
  id: string
  name: string
  kind: 'image' | 'document'
  src?: string
  /** With the record; on this phone; being sent; refused. */
  state: 'there' | 'chosen' | 'sending' | 'failed'
  /** Why it was refused. */
  problem?: string
}

type AttachmentsFieldProps = {
  label: string
  hint?: string
  /** What was wrong with files that were not taken. */
  error?: string
  files: readonly ShownFile[]
  most: number
  busy?: boolean
  onPhotos: () => void
  onDocuments: () => void
  onLook: (file: ShownFile) => void
  /** Not given: nothing can be taken away now. */
  onRemove?: (file: ShownFile) => void
  onRetry: (file: ShownFile) => void
}

const stateWords = { there: '', chosen: '', sending: '等待上传', failed: '没有传上' } as const

/** Photos and documents of a form, in the order they were put there. Nobody is asked for any. */
export function AttachmentsField(props: AttachmentsFieldProps) {
  const { label, hint, error, files, most, busy, onPhotos, onDocuments, onLook, onRemove, onRetry } = props
  const photos = files.filter(({ kind }) => kind === 'image')
  const documents = files.filter(({ kind }) => kind === 'document')
  const failed = files.filter(({ state }) => state === 'failed')
  return (
    <Field label={label} hint={hint} error={error}>
      <View>
        {photos.length > 0 ? (
          <View className="files-photos">
            {photos.map((file, index) => (
              <View key={file.id} className="files-photo">
                <Image
                  className="files-image"
                  mode="aspectFill"
                  src={file.src ?? ''}
                  onClick={() => onLook(file)}
                  {...spoken({ role: 'button', label: `看照片 ${index + 1} ${stateWords[file.state]}`.trim() })}
                />
                {stateWords[file.state] ? (
                  <View className={`files-state files-state-${file.state}`}>{stateWords[file.state]}</View>
                ) : null}
                {onRemove ? (
                  <View
                    className="files-away"
                    onClick={() => onRemove(file)}
                    {...spoken({ role: 'button', label: `去掉照片 ${index + 1}` })}
                  >
                    <View className="files-cross">×</View>
                  </View>
                ) : null}
              </View>
            ))}
          </View>
        ) : null}
      </View>
      <View>
        {documents.map((file) => (
          <View key={file.id} className="files-document">
            <View className="grow typed" onClick={() => onLook(file)} {...spoken({ role: 'button' })}>
              <View>{file.name}</View>
              {stateWords[file.state] ? (
                <View className={file.state === 'failed' ? 'small late' : 'muted'}>{stateWords[file.state]}</View>
              ) : null}
            </View>
            {onRemove ? (
              <Button small kind="ghost" label={`去掉${file.name}`} onClick={() => onRemove(file)}>
                去掉
              </Button>
            ) : null}
          </View>
        ))}
      </View>
      <View>
        {failed.map((file) => (
          <View key={file.id} className="files-failed">
            <View className="grow small late typed">{`× ${file.name}：${file.problem ?? ''}`}</View>
            <Button small kind="ghost" label={`重试${file.name}`} onClick={() => onRetry(file)}>
              重试
            </Button>
          </View>
        ))}
      </View>
      {files.length < most ? (
        <View className="row wrap files-add">
          <Button small kind="ghost" busy={busy} onClick={onPhotos}>
            放照片
          </Button>
          <Button small kind="ghost" busy={busy} onClick={onDocuments}>
            放文档
          </Button>
        </View>
      ) : (
        <View className="muted">{`最多 ${most} 个，已经放满`}</View>
      )}
    </Field>
  )
}
