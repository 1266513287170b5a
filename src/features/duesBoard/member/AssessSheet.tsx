import { type Rhythm, rhythmLabels } from '@domain/dues/assessment'
import { yuan, yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { type MemberDues, refreshDues, useMemberDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { DuesCalculator } from '@/components/DuesCalculator'
import { type CalculatorDraft, emptyCalculator, resultOf } from '@/components/duesCalculator'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { type AssessDraft, fromBounds, fromOf, fromOptions, paidWords } from './assessDraft'

const RHYTHMS = (Object.keys(rhythmLabels) as Rhythm[]).map((value) => ({ value, label: rhythmLabels[value] }))
const REASON_LENGTH = 100

type AssessSheetProps = { dues: MemberDues; open: boolean; onClose: () => void }

/** 核定 or 变更: the amount, from which month, how often, and of a change why. Earlier months keep what held for them. */
export function AssessSheet({ dues, open, onClose }: AssessSheetProps) {
  const title = dues.history.length > 0 ? `变更${dues.name}每月数额` : `核定${dues.name}每月数额`
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      {open ? <AssessForm dues={dues} onClose={onClose} /> : null}
    </Sheet>
  )
}

/** Begins with what the member sent, where that waits. */
function begun({ declaration, assessed, livelihood }: MemberDues): CalculatorDraft {
  const empty = emptyCalculator(assessed?.livelihood ?? livelihood)
  if (!declaration?.waiting) return empty
  return { ...empty, livelihood: declaration.livelihood, byHand: true, amount: yuan(declaration.fen) }
}

function AssessForm({ dues, onClose }: Omit<AssessSheetProps, 'open'>) {
  const { memberId, today, rounding, history, assessed, declaration } = dues
  const declared = declaration?.waiting ? declaration : undefined
  const [start] = useState<AssessDraft>({
    ...{ which: declared ? 'other' : 'now', other: declared?.from ?? '' },
    ...{ rhythm: assessed?.rhythm ?? 'monthly', reason: '' },
  })
  const { value, change, clear } = useDraft(`dues.assess:${memberId}`, start)
  // It holds somebody's pay, and is forgotten with the sheet.
  const [calculator, setCalculator] = useState(() => begun(dues))
  const [tried, setTried] = useState(false)
  // The year shown may be another; what was paid matters from this one on.
  const current = useMemberDues(memberId, Number(today.slice(0, 4)))
  const set = (some: Partial<AssessDraft>) => change((draft) => ({ ...draft, ...some }))
  const from = fromOf(value, today)
  const first = history.length === 0
  const result = resultOf(calculator, from, rounding)
  const fen = 'fen' in result ? result.fen : undefined
  const reason = value.reason.trim()
  const follows = fen === undefined ? undefined : paidWords(current.data?.months ?? [], from, fen, today)
  const assess = useMutation({
    mutationFn: (amount: number) =>
      duesCloud.assessing.assess.mutate({
        items: [
          {
            ...{ memberId, from, livelihood: calculator.livelihood, fen: amount, rhythm: value.rhythm },
            ...(declared?.fen === amount && { declared: true }),
          },
        ],
        ...{ yearly: false, reason: first ? undefined : reason },
      }),
    onSuccess: ({ assessed: made }) => {
      clear()
      tellDone(made > 0 ? '已核定' : '和现在一样，没有改动')
      onClose()
    },
    onSettled: refreshDues,
  })
  const send = () => {
    setTried(true)
    if (fen !== undefined && (first || reason !== '')) assess.mutate(fen)
  }
  const bounds = fromBounds(today, first)
  return (
    <View>
      <DuesCalculator draft={calculator} onChange={setCalculator} month={from} rounding={rounding} />
      <View className="duesboard-form-part">
        <Choice
          label="从哪个月起"
          options={fromOptions(today)}
          value={value.which}
          onChange={(which) => set({ which })}
        />
        <View>
          {value.which === 'other' ? (
            <DateTimeField
              label="月份"
              kind="month"
              value={from}
              shown={monthWords(from)}
              from={bounds.from}
              to={bounds.to}
              onChange={(other) => set({ other })}
            />
          ) : null}
        </View>
        <View>{follows ? <Notice tone="gold">{follows}</Notice> : null}</View>
        <Choice label="怎么交" options={RHYTHMS} value={value.rhythm} onChange={(rhythm) => set({ rhythm })} />
        <View>
          {first ? null : (
            <TextInput
              label="变更原因"
              required
              hint="不要写收入"
              value={value.reason}
              maxLength={REASON_LENGTH}
              placeholder="例如：工资调整"
              error={tried && reason === '' ? '请写一句变更原因' : undefined}
              onChange={(text) => set({ reason: text })}
            />
          )}
        </View>
        <View>
          {tried && 'problem' in result ? (
            <View className="small late duesboard-problem">{`× ${result.problem}`}</View>
          ) : null}
        </View>
        <Button busy={assess.isPending} onClick={send}>
          {`${first ? '核定' : '变更'}${fen === undefined ? '' : `为每月 ${yuanWords(fen)}`}`}
        </Button>
        <View className="muted center duesboard-complete">以前的月份按原来的数额，不变。</View>
      </View>
    </View>
  )
}
