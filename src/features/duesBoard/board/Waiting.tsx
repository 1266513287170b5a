import { yuanWords } from '@domain/dues/money'
import { duesRoundPage, memberDuesPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import type { DuesBoard } from '@/cloud/duesDesk'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { AnswerSheet } from '../AnswerSheet'
import { type Decidable, DecisionSheet } from '../DecisionSheet'
import { monthOn } from '../words'
import { useAccept } from './useAccept'
import { type Declaration, type Objection, type WaitingItem, waitingItems } from './waiting'

const PAGE = 10

/** 等您处理: what members said, what the committee above has to decide, who was never assessed. */
export function Waiting({ board, mayManage }: { board: DuesBoard; mayManage: boolean }) {
  const items = useMemo(() => waitingItems(board), [board])
  const [answering, setAnswering] = useState<Objection>()
  const [deciding, setDeciding] = useState<Decidable>()
  const accept = useAccept()
  const { year, today } = board
  const askAccept = async (one: Declaration) => {
    const agreed = await confirm({
      title: `采用${one.name}算的数额？`,
      content: `从${monthOn(one.from, today)}起，每月 ${yuanWords(one.fen)}。以前的月份不变。`,
      yes: '采用',
    })
    if (agreed) accept.mutate(one)
  }
  const act = (item: WaitingItem) => {
    if (item.kind === 'never') Taro.navigateTo({ url: duesRoundPage(year) })
    else if (item.kind === 'objection') setAnswering(item.about)
    else if (item.kind === 'declaration') askAccept(item.about)
    else
      setDeciding({
        ...{ reliefId: item.about.reliefId, proposedOn: item.about.proposedOn, state: 'proposed' },
        words: `${item.title}\n${item.note}`,
      })
  }
  return (
    <View>
      <View>
        {items.length > 0 ? (
          <View>
            <SectionTitle note={`${items.length} 件`}>{mayManage ? '等您处理' : '等支部处理'}</SectionTitle>
            <Card flush>
              <Paged items={items} size={PAGE} unit="件">
                {(shown) =>
                  shown.map((item) => (
                    <WaitingRow
                      key={item.key}
                      item={item}
                      year={year}
                      busy={item.kind === 'declaration' && accept.isPending && accept.variables === item.about}
                      onAct={mayManage ? () => act(item) : undefined}
                    />
                  ))
                }
              </Paged>
            </Card>
          </View>
        ) : null}
      </View>
      <AnswerSheet objection={answering} name={answering?.name ?? ''} onClose={() => setAnswering(undefined)} />
      <DecisionSheet relief={deciding} onClose={() => setDeciding(undefined)} />
    </View>
  )
}

const VERBS = {
  never: { verb: '去核定', label: () => '去核定' },
  objection: { verb: '答复', label: (name: string) => `答复${name}` },
  declaration: { verb: '采用', label: (name: string) => `采用${name}算的数额` },
  proposal: { verb: '登记结果', label: (name: string) => `登记${name}的批准结果` },
} as const

type WaitingRowProps = { item: WaitingItem; year: number; busy: boolean; onAct: (() => void) | undefined }

function WaitingRow({ item, year, busy, onAct }: WaitingRowProps) {
  const { kind, mark, title, note } = item
  const { verb, label } = VERBS[kind]
  const about = kind === 'never' ? undefined : item.about
  return (
    <ListRow
      mark={mark}
      title={title}
      note={note}
      right={
        onAct ? (
          <Button small kind="ghost" busy={busy} label={label(about?.name ?? '')} onClick={onAct}>
            {verb}
          </Button>
        ) : undefined
      }
      onClick={about && (() => Taro.navigateTo({ url: memberDuesPage(about.memberId, year) }))}
    />
  )
}
