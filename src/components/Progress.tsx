import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './Progress.scss'

type ProgressProps = {
  /** What is measured. */
  label: string
  /** The figure with its denominator: "10/11 个月". */
  figure: string
  /** From 0 to 1. */
  share: number
  tone?: 'red' | 'ok' | 'late' | 'gold'
  /** The bar alone: label and figure are only read out. */
  bare?: boolean
}

/** A bar with its figure: never a length alone. */
export function Progress({ label, figure, share, tone = 'red', bare = false }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <View {...spoken({ role: 'progressbar', label: `${label} ${figure}` })}>
      {bare ? null : (
        <View className="row between">
          <View>{label}</View>
          <View className="muted">{figure}</View>
        </View>
      )}
      <View className="progress">
        <View className={`progress-done progress-${tone}`} style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
