import { formatDay } from '@domain/calendar/format'
import { yuanWords } from '@domain/dues/money'
import { CustomWrapper, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { Subject } from './ObjectionSheet'
import type { Entry, Objection, OwnDues } from './ownDues'
import { backEnteredWords, howOf, partsOf, reversedWords, titleOf } from './receiptWords'
import { Said } from './Said'
import './dues.scss'

type ReceiptsProps = {
  title: string
  entries: readonly Entry[]
  dues: Pick<OwnDues, 'objections' | 'year' | 'today'>
  onObject: (subject: Subject) => void
}

const PAGE = 12

/** Receipts, newest first; of each one may say that it is wrong. */
export function Receipts({ title, entries, dues, onObject }: ReceiptsProps) {
  return (
    <View>
      {entries.length > 0 ? (
        <View>
          <SectionTitle note={`${entries.length} 笔`}>{title}</SectionTitle>
          <Card flush>
            <CustomWrapper>
              <Paged key={dues.year} items={entries} size={PAGE} unit="笔">
                {(shown) =>
                  shown.map((entry) => <Receipt key={entry.entryId} entry={entry} dues={dues} onObject={onObject} />)
                }
              </Paged>
            </CustomWrapper>
          </Card>
        </View>
      ) : null}
    </View>
  )
}

function Receipt({ entry, dues, onObject }: Omit<ReceiptsProps, 'title' | 'entries'> & { entry: Entry }) {
  const { entryId, fen, on, lines, reversed, reason } = entry
  const title = titleOf(entry, dues.year)
  const parts = partsOf(entry)
  const late = backEnteredWords(entry)
  const said = dues.objections.filter((one) => one.entryId === entryId)
  const gone = reversedWords(entry) ?? (entry.kind === 'reversed' ? `冲正以前的一笔：${reason ?? ''}` : undefined)
  const about = `${formatDay(on, dues.today)}　${title}　${yuanWords(fen)}`
  return (
    <View className="dues-receipt">
      <View className="row between">
        <View className={reversed ? 'grow dues-struck' : 'grow'}>{title}</View>
        <View className={reversed ? 'dues-amount dues-struck' : 'dues-amount'}>{yuanWords(fen)}</View>
      </View>
      {parts ? <View className="muted">{parts}</View> : null}
      <View className="row between">
        <View className="grow muted">
          <View>{formatDay(on, dues.today)}</View>
          <View>{howOf(entry)}</View>
          {late ? <View>{late}</View> : null}
        </View>
        {said.some(({ state }) => state === 'open') ? null : (
          <Button
            small
            kind="ghost"
            label={`${title}有误`}
            onClick={() => onObject({ entryId, month: lines[0]?.month ?? on.slice(0, 7), about })}
          >
            有误？
          </Button>
        )}
      </View>
      {gone ? <View className="small late typed">{gone}</View> : null}
      <SaidList said={said} />
    </View>
  )
}

function SaidList({ said }: { said: readonly Objection[] }) {
  return (
    <View>
      {said.map((one) => (
        <Said key={one.objectionId} objection={one} />
      ))}
    </View>
  )
}
