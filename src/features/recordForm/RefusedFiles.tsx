import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import type { Job } from '@/outbox/jobs'
import { forgetFile, outbox, useOutbox } from '@/outbox/phoneOutbox'

/** Files that the cloud did not take, of a record that cannot be changed any more: they can only be thrown away. */
export function RefusedFiles({ recordId }: { recordId: string }) {
  const { failed } = useOutbox()
  const isOwn = (job: Job) => job.kind === 'recordFile' && job.recordId === recordId
  const files = failed.flatMap(({ job, message }) =>
    job.kind === 'recordFile' && job.recordId === recordId ? [{ ...job, message }] : [],
  )
  const drop = async () => {
    const content = '没有传上的文件会从这里删掉，不能恢复。'
    if (!(await confirm({ title: '不传这些附件了', content, yes: '不传了' }))) return
    await outbox.drop(isOwn)
    for (const { path } of files) forgetFile(path)
  }
  return (
    <View>
      {files.length > 0 ? (
        <Notice
          alert
          actions={
            <Button small kind="ghost" onClick={drop}>
              不传了
            </Button>
          }
        >
          {files.map(({ name, message }) => `“${name}”没有传上：${message}`).join('；')}
        </Notice>
      ) : null}
    </View>
  )
}
