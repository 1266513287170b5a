import { fieldLabels } from '@domain/responsibilities/columns'
import { LONGEST_CELL } from '@domain/responsibilities/row-bounds'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import type { ListContext } from '@/cloud/listContext'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { EvidenceChoice } from '@/components/EvidenceChoice'
import { LongTextField } from '@/components/LongTextField'
import { Notice } from '@/components/Notice'
import { Skeleton } from '@/components/Skeleton'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { DropRow } from './DropRow'
import {
  draftOf,
  emptyRow,
  evidenceOf,
  faultsOf,
  type ReadField,
  type RowDraft,
  type RowReading,
  readDraft,
  readFields,
  rowInput,
} from './editRow'
import './listEdit.scss'
import { RowQuestions } from './RowQuestions'
import { useSaveRow } from './useSaveRow'

type RowFormProps = { year: number; context: ListContext; stored?: RowReading }

const REASON_LENGTH = 100

const hints: Record<ReadField, string> = {
  work: '做什么，例如：党费收缴',
  leader: '姓名或职务，例如：书记',
  owner: '姓名、职务或称呼，用顿号隔开，例如：组织委员、全体党员',
  deadline: '像清单里那样写，例如：每季度1次、6月底前、4月（部署）和12月（总结）',
}

const fromHints: Record<RowDraft['from'], string> = {
  today: '今天以前到期的照原来的算，以后的照新的算',
  start: '原来就写错了：全年的任务都照新的重新算',
}

/** The row's cells, how they are read as they are typed, and what shows it done. */
export function RowForm({ year, context, stored }: RowFormProps) {
  const isNew = stored === undefined
  const [initial] = useState(() => (stored ? draftOf(stored.row) : emptyRow))
  const { value, change, clear, ready } = useDraft<RowDraft>(`list.row:${year}:${stored?.row.rowId ?? 'new'}`, initial)
  const [looked, setLooked] = useState(false)
  const reading = useMemo(() => readDraft(value, context, stored?.row.number), [value, context, stored])
  const [row] = reading.rows
  const saving = useSaveRow(year, clear)
  const type = useCallback((field: ReadField, text: string) => change((now) => ({ ...now, [field]: text })), [change])
  if (!row) return null
  if (!ready) return <Skeleton lines={8} />
  const faults = faultsOf(value, row, isNew)
  const shown = looked ? faults : {}
  const save = () => {
    setLooked(true)
    if (Object.keys(faults).length > 0) {
      // The faults are drawn first.
      setTimeout(() => Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }), 100)
      return
    }
    const sent = rowInput(value, row, stored?.row)
    if (!stored) return saving.add.mutate({ revision: context.list?.revision ?? 0, row: sent })
    const { rowId } = stored.row
    saving.revise.mutate({ rowId, revision: stored.revision, from: value.from, reason: value.reason.trim(), row: sent })
  }
  return (
    <View>
      <Card>
        {readFields.map((field) => (
          <CellField
            key={field}
            field={field}
            start={value[field]}
            hint={isNew ? hints[field] : undefined}
            fault={shown[field]}
            onType={type}
          />
        ))}
      </Card>
      <RowQuestions
        row={row}
        questions={reading.questions}
        context={context}
        given={value.answers}
        isEmpty={value.work.trim() === '' && value.deadline.trim() === ''}
        onAnswer={(answers) => change((now) => ({ ...now, answers: answers(now.answers) }))}
      />
      <View>{shown.row ? <Notice alert>{`${shown.row}。`}</Notice> : null}</View>
      <Card>
        <EvidenceChoice
          value={evidenceOf(value, row)}
          onChange={(evidence) => change((now) => ({ ...now, evidence: evidence ?? 'byHand' }))}
        />
        {isNew ? (
          <View className="muted">新加的这一项从年初算起，已经过了日子的可以补登记。</View>
        ) : (
          <View>
            <Choice
              label="从什么时候起"
              hint={fromHints[value.from]}
              options={[
                { value: 'today', label: '从今天起' },
                { value: 'start', label: '全年都改' },
              ]}
              value={value.from}
              onChange={(from) => change((now) => ({ ...now, from }))}
            />
            <TextInput
              label="为什么改"
              required
              hint="党员会在这一项的历史里看到"
              error={shown.reason}
              value={value.reason}
              maxLength={REASON_LENGTH}
              onChange={(reason) => change((now) => ({ ...now, reason }))}
            />
          </View>
        )}
      </Card>
      <View className="stack">
        <Button busy={saving.add.isPending || saving.revise.isPending} onClick={save}>
          {isNew ? '加到清单里' : '保存修改'}
        </Button>
        {stored ? <DropRow year={year} stored={stored} onDropped={clear} /> : null}
      </View>
    </View>
  )
}

type CellFieldProps = {
  field: ReadField
  start: string
  hint: string | undefined
  fault: string | undefined
  onType: (field: ReadField, text: string) => void
}

function CellField({ field, start, hint, fault, onType }: CellFieldProps) {
  const [first] = useState(start)
  const typed = useCallback((text: string) => onType(field, text), [field, onType])
  return (
    <LongTextField
      label={fieldLabels[field]}
      required={field === 'work'}
      hint={hint}
      error={fault}
      start={first}
      maxLength={field === 'work' ? LONGEST_WORK : LONGEST_CELL}
      height="low"
      onChange={typed}
    />
  )
}

const LONGEST_WORK = 1000
