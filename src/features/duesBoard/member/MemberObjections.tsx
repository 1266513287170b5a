import { dayOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDues } from '@/cloud/duesDesk'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { AnswerSheet } from '../AnswerSheet'
import { monthOn } from '../words'
import { dayOn } from './receiptWords'

type Objection = MemberDues['objections'][number]
const PAGE = 5

/** What the member said is wrong, with what was answered; nothing where they said nothing. */
export function MemberObjections({ dues, mayManage }: { dues: MemberDues; mayManage: boolean }) {
  const [answering, setAnswering] = useState<Objection>()
  const { objections, today, name } = dues
  if (objections.length === 0) return null
  return (
    <View>
      <SectionTitle>本人说有误</SectionTitle>
      <Card flush>
        <Paged items={objections} size={PAGE} unit="条">
          {(shown) =>
            shown.map((one) => (
              <View key={one.objectionId} className="duesboard-person">
                <View className="row between">
                  <View className="grow muted">
                    {`${dayOn(dayOf(one.at), today)}说${monthOn(one.month, today)}有误`}
                  </View>
                  {one.state === 'answered' ? <Chip tone="ok">✓ 已答复</Chip> : <Chip tone="gold">○ 等答复</Chip>}
                </View>
                <View className="typed">{one.text}</View>
                <View>
                  {one.answer === undefined ? null : (
                    <View className="duesboard-advice typed">{`答复：${one.answer}`}</View>
                  )}
                </View>
                <View>
                  {mayManage && one.state === 'open' ? (
                    <View className="row">
                      <Button small kind="ghost" label={`答复：${one.text}`} onClick={() => setAnswering(one)}>
                        答复
                      </Button>
                    </View>
                  ) : null}
                </View>
              </View>
            ))
          }
        </Paged>
      </Card>
      <AnswerSheet objection={answering} name={name} onClose={() => setAnswering(undefined)} />
    </View>
  )
}
