import type { Month } from '@domain/calendar/beijing'
import { yuan } from '@domain/dues/money'
import { rateFor, rateTableFor } from '@domain/dues/rate-tables'
import type { Rounding } from '@domain/dues/rounding'
import { type Livelihood, livelihoodLabels } from '@domain/members/member'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Button } from './Button'
import { Choice } from './Choice'
import { askedBy, type CalculatorDraft, type CalculatorResult, hintOf, resultOf } from './duesCalculator'
import { Notice } from './Notice'
import { TextInput } from './TextInput'
import './DuesCalculator.scss'

type DuesCalculatorProps = {
  /** Keep it in component state alone: the pay must not be stored on the phone. */
  draft: CalculatorDraft
  onChange: (draft: CalculatorDraft) => void
  /** Whose rule holds. */
  month: Month
  rounding: Rounding
}

const livelihoods = (Object.keys(livelihoodLabels) as Livelihood[]).map((value) => ({
  ...{ value, label: livelihoodLabels[value] },
}))

/** What somebody owes a month, as they type what decides it. */
export function DuesCalculator({ draft, onChange, month, rounding }: DuesCalculatorProps) {
  const change = (fields: Partial<CalculatorDraft>) => onChange({ ...draft, ...fields })
  const result = resultOf(draft, month, rounding)
  return (
    <View>
      <Choice
        label="收入是哪一种"
        options={livelihoods}
        value={draft.livelihood}
        onChange={(livelihood) => change({ livelihood })}
      />
      <View>
        <Question draft={draft} change={change} month={month} result={result} />
      </View>
      <View className="small ok calculator-private">✓ 收入只在这部手机上算，不会上传、不会保存</View>
      <View>
        <Result result={result} hint={hintOf(draft, month, rounding)} />
      </View>
      <View className="row wrap">
        <Button small kind="ghost" onClick={() => change({ byHand: !draft.byHand })}>
          {draft.byHand ? '按收入来算' : '直接填每月数额'}
        </Button>
      </View>
      <View className="muted">{`依据：${rateTableFor(month).source}`}</View>
    </View>
  )
}

type QuestionProps = {
  draft: CalculatorDraft
  change: (fields: Partial<CalculatorDraft>) => void
  month: Month
  result: CalculatorResult
}

function Question({ draft, change, month, result }: QuestionProps) {
  const error = 'problem' in result && !result.untouched ? result.problem : undefined
  const { base, baseHint } = rateFor(draft.livelihood, month)
  const field = { keyboard: 'digit', maxLength: 15, error } as const
  // A field of its own for each: what is typed into one is not the other's.
  switch (askedBy(draft, month)) {
    case 'amount':
      return (
        <TextInput
          key="amount"
          {...field}
          label="每月数额（元）"
          placeholder="例如 48.60"
          value={draft.amount}
          onChange={(amount) => change({ amount })}
        />
      )
    case 'base':
      return (
        <TextInput
          key={draft.livelihood}
          {...field}
          label={`${base}（元）`}
          hint={baseHint}
          placeholder="例如 4860"
          value={draft.base}
          onChange={(typed) => change({ base: typed })}
        />
      )
    case 'chosen':
      return (
        <TextInput
          key="chosen"
          {...field}
          label="每月数额（元）"
          hint={baseHint}
          placeholder="例如 0.50"
          value={draft.chosen}
          onChange={(chosen) => change({ chosen })}
        />
      )
    case 'nothing':
      return null
  }
}

function Result({ result, hint }: { result: CalculatorResult; hint: string | undefined }) {
  if ('problem' in result)
    return (
      <View className="calculator-result muted">
        {result.untouched ? `${result.problem}，这里就显示每月交多少` : '改好以后，这里显示每月交多少'}
      </View>
    )
  return (
    <View>
      <View className="calculator-result" {...spoken({ role: 'status' })}>
        <View>
          <Text>每月 </Text>
          <Text className="figure">{yuan(result.fen)}</Text>
          <Text> 元</Text>
        </View>
        <View className="calculator-why">{result.sentence}</View>
      </View>
      {result.overCap ? <Notice alert>一般不超过 1000 元，超过的请核对</Notice> : null}
      {hint ? <Notice tone="gold">{hint}</Notice> : null}
    </View>
  )
}
