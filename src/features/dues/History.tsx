import { dayOf } from '@domain/calendar/beijing'
import { formatKnownDate } from '@domain/calendar/format'
import { whyLabels } from '@domain/dues/assessment'
import { yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { reliefLabels, reliefStateLabels } from '@domain/dues/relief'
import { livelihoodLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import type { OwnDues } from './ownDues'
import './dues.scss'

type HistoryProps = { dues: Pick<OwnDues, 'history' | 'reliefs'> }

/** What was decided about one's dues, folded until it is wanted. */
export function History({ dues: { history, reliefs } }: HistoryProps) {
  const [open, setOpen] = useState(false)
  const count = history.length + reliefs.length
  if (count === 0) return null
  return (
    <Card flush>
      <View>
        <ListRow
          title={open ? '收起核定记录' : '核定记录'}
          note="每月交多少是哪时定的，少交、免交"
          right={`${count} 条`}
          onClick={() => setOpen(!open)}
        />
      </View>
      <View>{open ? <Lines history={history} reliefs={reliefs} /> : null}</View>
    </Card>
  )
}

function Lines({ history, reliefs }: Pick<OwnDues, 'history' | 'reliefs'>) {
  return (
    <View className="dues-history">
      {reliefs.map(({ reliefId, kind, from, to, fen, state, decidedBy }) => (
        <ListRow
          key={reliefId}
          title={`${reliefLabels[kind]}：${monthWords(from)}到${monthWords(to)}${fen > 0 ? `，每月 ${yuanWords(fen)}` : ''}`}
          note={[kind === 'elsewhere' ? '' : reliefStateLabels[state], decidedBy].filter(Boolean).join(' · ')}
        />
      ))}
      {history.map(({ at, from, fen, livelihood, why, reason, declared, by }) => (
        <ListRow
          key={at}
          title={`${monthWords(from)}起每月 ${yuanWords(fen)}`}
          note={[
            `${whyLabels[why]}（${livelihoodLabels[livelihood]}）`,
            ...(reason ? [reason] : []),
            ...(declared ? ['本人报的数额'] : []),
            `${by} ${formatKnownDate(dayOf(at))}`,
          ].join(' · ')}
        />
      ))}
    </View>
  )
}
