import type { Member } from '@domain/members/member'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { tellFailure } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Progress } from '@/components/Progress'
import { SectionTitle } from '@/components/SectionTitle'
import { type RecordReading, refreshRecords } from '../reading'
import { dayInFull } from './detailWords'
import { PaperSheet } from './PaperSheet'
import { SignedNames } from './SignedNames'
import { SignSheet } from './SignSheet'
import '../records.scss'

type SigningProps = { record: RecordReading; self: Pick<Member, '_id' | 'name'> }

/** Below the text of a pledge or a letter: how far it is signed, one's own name, and to who keeps it who is still open. */
export function Signing({ record, self }: SigningProps) {
  const [signs, setSigns] = useState(false)
  const [notes, setNotes] = useState(false)
  const [changed, setChanged] = useState(false)
  const { signing, mayNoteSigned, withdrawn, held, closed } = record
  if (!signing) return <View />
  const { of, done, open, signed, earlier } = signing
  const own = signed.find(({ memberId }) => memberId === self._id)
  const mayBeSigned = !withdrawn && !held && !closed
  const textChanged = (error: unknown) => {
    setSigns(false)
    setChanged(true)
    tellFailure(error)
    refreshRecords()
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <View>
      <SectionTitle>签名</SectionTitle>
      <Card>
        <Progress
          label="已签"
          figure={`${done}/${of} 人`}
          share={of > 0 ? done / of : 0}
          tone={done === of ? 'ok' : 'gold'}
        />
        <View>
          {changed && signing.awaitsYou ? (
            <Notice inside alert>
              文字刚改过，请从头看过再签名。
            </Notice>
          ) : null}
        </View>
        <View>
          {earlier > 0 ? (
            <View className="small late record-earlier">{`！文字改过，以前的 ${earlier} 个签名不算，要重新签`}</View>
          ) : null}
        </View>
        <View>{own ? <View className="ok record-earlier">{`✓ 您已签名，${dayInFull(own.on)}`}</View> : null}</View>
        <View>
          {signing.awaitsYou && mayBeSigned ? (
            <View className="record-act">
              <Button onClick={() => setSigns(true)}>我要签名</Button>
            </View>
          ) : null}
        </View>
        <SignedNames signing={signing} />
        <View>
          {mayNoteSigned && open.length > 0 ? (
            <View className="record-act">
              <Button kind="ghost" onClick={() => setNotes(true)}>
                登记纸质签名
              </Button>
            </View>
          ) : null}
        </View>
      </Card>
      <SignSheet
        {...{ record, self }}
        textHash={signing.textHash}
        open={signs}
        onClose={() => setSigns(false)}
        onChanged={textChanged}
      />
      <PaperSheet
        record={record}
        signing={signing}
        open={notes}
        onClose={() => setNotes(false)}
        onChanged={textChanged}
      />
    </View>
  )
}
