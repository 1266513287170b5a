import { dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { type ReliefKind, reliefLabels } from '@domain/dues/relief'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { type MemberDues, refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { blankRelief, type ReliefDraft, readRelief } from './reliefDraft'

const KINDS = (Object.keys(reliefLabels) as ReliefKind[]).map((value) => ({ value, label: reliefLabels[value] }))
const AMOUNT_LENGTH = 12

type ReliefSheetProps = { dues: MemberDues; open: boolean; onClose: () => void }

/** 少交, 免交 as the branch proposed them, or months paid in another branch. Why is never asked. */
export function ReliefSheet({ dues, open, onClose }: ReliefSheetProps) {
  return (
    <Sheet open={open} title={`${dues.name}少交、免交`} onClose={onClose}>
      {open ? <ReliefForm dues={dues} onClose={onClose} /> : null}
    </Sheet>
  )
}

function ReliefForm({ dues: { memberId, assessed, today }, onClose }: Omit<ReliefSheetProps, 'open'>) {
  const now = new Date().toISOString()
  const [start] = useState(() => blankRelief(newLocalId(), today))
  const { value, change, clear } = useDraft(`dues.relief:${memberId}`, start)
  const [tried, setTried] = useState(false)
  const set = (some: Partial<ReliefDraft>) => change((draft) => ({ ...draft, ...some }))
  const { kind, from, to, on, reliefId } = value
  const { fen, problems } = readRelief(value, assessed?.fen)
  const wrong = Object.keys(problems).length > 0
  const elsewhere = kind === 'elsewhere'
  const propose = useMutation({
    mutationFn: () =>
      duesCloud.assessing.proposeRelief.mutate({
        ...{ reliefId, memberId, kind, from, to, fen, proposedOn: elsewhere ? dayOf(now) : on },
      }),
    onSuccess: () => {
      clear()
      tellDone(elsewhere ? '已登记' : '已登记，等上级批准')
      onClose()
    },
    onSettled: refreshDues,
  })
  const send = () => {
    setTried(true)
    if (!wrong) propose.mutate()
  }
  return (
    <View>
      <Choice label="哪一种" options={KINDS} value={kind} onChange={(next) => set({ kind: next })} />
      <View>
        {kind === 'reduced' ? (
          <TextInput
            label="每月交多少（元）"
            required
            keyboard="digit"
            hint={assessed ? `核定每月 ${yuanWords(assessed.fen)}` : undefined}
            value={value.amount}
            maxLength={AMOUNT_LENGTH}
            placeholder="例如 10"
            error={tried ? problems.amount : undefined}
            onChange={(amount) => set({ amount })}
          />
        ) : null}
      </View>
      <DateTimeField
        label="从哪个月"
        kind="month"
        value={from}
        shown={monthWords(from)}
        onChange={(month) => set(month > to ? { from: month, to: month } : { from: month })}
      />
      <DateTimeField
        label="到哪个月"
        kind="month"
        value={to}
        shown={monthWords(to)}
        error={problems.to}
        onChange={(month) => set({ to: month })}
      />
      <View>
        {elsewhere ? null : (
          <DateTimeField
            label="支部哪天研究提出的"
            kind="day"
            value={on}
            shown={formatDay(on, now)}
            to={today}
            onChange={(day) => set({ on: day })}
          />
        )}
      </View>
      <Notice tone="plain">
        {elsewhere
          ? '登记以后，这些月份在本支部不用交，不用批准。'
          : '不要写原因和病情，这里也不保存。先登记支部的提议，上级批准以后再登记结果，那时才算数。'}
      </Notice>
      <Button busy={propose.isPending} onClick={send}>
        {elsewhere ? '登记' : '登记支部的提议'}
      </Button>
    </View>
  )
}
