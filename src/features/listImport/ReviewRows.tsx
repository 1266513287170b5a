import { longCells } from '@domain/responsibilities/row-bounds'
import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from '@/a11y/spoken'
import { assigneeWords } from '@/components/assigneeWords'
import { Chip } from '@/components/Chip'
import { evidenceWords } from '@/components/evidenceWords'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { WholeDays } from '@/components/WholeDays'
import type { ReviewRow, RowState } from './review'
import { deadlineWords } from './rowWords'

/** The first drawing of a long list is small. */
const SIZE = 10

type ReviewRowsProps = { rows: readonly ReviewRow[]; onOpen: (key: string) => void }

/** Every row with its reading; those that cannot be imported stand first. */
export function ReviewRows({ rows, onOpen }: ReviewRowsProps) {
  const wrong = rows.filter(({ state }) => state === 'problem')
  const others = rows.filter(({ state }) => state !== 'problem')
  return (
    <View>
      <View>
        {wrong.length > 0 ? (
          <View>
            <SectionTitle note={`${wrong.length} 项`}>有问题，改好才导入</SectionTitle>
            <Rows rows={wrong} onOpen={onOpen} />
          </View>
        ) : null}
      </View>
      <SectionTitle note={`${others.length} 项，点开可以改`}>每一项怎么读</SectionTitle>
      <Rows rows={others} onOpen={onOpen} />
    </View>
  )
}

function Rows({ rows, onOpen }: ReviewRowsProps) {
  return (
    <Paged items={rows} size={SIZE} unit="项">
      {(shown) => shown.map((row) => <RowCard key={row.key} row={row} onOpen={onOpen} />)}
    </Paged>
  )
}

const chips: Record<RowState, readonly [tone: 'ok' | 'late' | 'plain', word: string]> = {
  read: ['ok', '已读懂'],
  ask: ['late', '请确认'],
  problem: ['late', '有问题'],
  leftOut: ['plain', '不导入'],
}

const RowCard = memo(function RowCard({ row, onOpen }: { row: ReviewRow; onOpen: (key: string) => void }) {
  const { key, content, state, problem } = row
  const { row: position, notes } = row.row
  const title = `${content.number ?? position}　${content.work || '（没有写重点工作）'}`
  const [tone, word] = chips[state]
  const long = longCells(content).map((name) => `“${name}”一格很长，只存开头`)
  return (
    <View
      className="card"
      onClick={() => onOpen(key)}
      {...spoken({ role: 'button', label: `${title}，${word}，点开修改` })}
    >
      <View className="row between list-top">
        <View className={state === 'leftOut' ? 'title grow list-left-out' : 'title grow'}>{title}</View>
        <Chip tone={tone}>{word}</Chip>
      </View>
      <WholeDays className="typed list-line">{deadlineWords(row.row)}</WholeDays>
      <View className="muted typed">
        {`责任领导 ${assigneeWords(content.leaders)}\n责任人 ${assigneeWords(content.owners)}\n${evidenceWords(content.evidence)}`}
      </View>
      <View>
        {problem || notes.length + long.length > 0 ? (
          <View className="small late typed">
            {[...(problem ? [`× ${problem}`] : []), ...[...notes, ...long].map((note) => `！${note}`)].join('\n')}
          </View>
        ) : null}
      </View>
    </View>
  )
})
