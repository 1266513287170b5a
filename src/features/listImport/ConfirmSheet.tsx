import { View } from '@tarojs/components'
import type { ListContext } from '@/cloud/listContext'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import type { ImportDraft } from './importDraft'
import { previewOf, type ReviewRow } from './review'

type ConfirmSheetProps = {
  open: boolean
  list: ListContext['list']
  rows: readonly ReviewRow[]
  mode: ImportDraft['mode']
  busy: boolean
  onMode: (mode: ImportDraft['mode']) => void
  onConfirm: () => void
  onClose: () => void
}

/** So many are named. */
const NAMED = 8

const hints: Record<ImportDraft['mode'], string> = {
  replace: '以这份为准：这份里没有的项从今天起停用，以前办过的都留着',
  append: '原有的项都留着，只加新的；工作相同的按这份更新',
}

/** There is a list of that year: what becomes of it is chosen and seen before. */
export function ConfirmSheet({ open, list, rows, mode, busy, onMode, onConfirm, onClose }: ConfirmSheetProps) {
  const { stay, added, ending } = previewOf(list, rows)
  const stopped = mode === 'replace' ? ending : []
  const figures = [
    ['接着用', stay],
    ['新增', added],
    [mode === 'replace' ? '停用' : '原样留着', ending.length],
  ] as const
  return (
    <Sheet open={open} title={`${list?.year ?? ''} 年已有清单 ${list?.rows.length ?? 0} 项`} onClose={onClose}>
      <Choice
        label="和已有的清单怎么办"
        hint={hints[mode]}
        options={[
          { value: 'replace', label: '替换' },
          { value: 'append', label: '追加' },
        ]}
        value={mode}
        onChange={onMode}
      />
      <Figures figures={figures} />
      <View>
        {stopped.length > 0 ? (
          <View className="small late typed list-hint">
            {`！从今天起停用：\n${stopped.slice(0, NAMED).join('\n')}${
              stopped.length > NAMED ? `\n等 ${stopped.length} 项` : ''
            }`}
          </View>
        ) : null}
      </View>
      <View className="list-hint">
        <Button busy={busy} onClick={onConfirm}>
          {mode === 'replace' ? '替换，生成全年任务' : '追加，生成全年任务'}
        </Button>
      </View>
    </Sheet>
  )
}

/** Figures side by side, each with its word. */
export function Figures({ figures }: { figures: readonly (readonly [label: string, figure: number])[] }) {
  return (
    <View className="list-figures">
      {figures.map(([label, figure]) => (
        <View key={label} className="list-figure">
          <View className="figure">{figure}</View>
          <View className="small">{label}</View>
        </View>
      ))}
    </View>
  )
}
