import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { CloseYear } from './CloseYear'
import { ReopenYear } from './ReopenYear'
import { useSettings } from './settings'
import { type YearState, yearsOf } from './years'

/** 年度封存: years whose records are complete and are changed no more. */
export function ClosedYears() {
  const settings = useSettings()
  return <Loaded query={settings}>{({ closedYears = [] }) => <Years closed={closedYears} />}</Loaded>
}

function Years({ closed }: { closed: readonly number[] }) {
  // Which year was asked about stays while its sheet slides away.
  const [asked, setAsked] = useState<{ year: number; to: 'close' | 'reopen'; open: boolean }>()
  const done = () => setAsked((now) => now && { ...now, open: false })
  return (
    <View>
      <Card>
        <View>一年的记录补齐、交接以后就可以封存。封存的年度只能看，不能再改，换届时就是一本完整的台账。</View>
      </Card>
      <Card flush>
        {yearsOf(closed, new Date().toISOString()).map((one) => (
          <Year key={one.year} {...one} onAsk={(to) => setAsked({ year: one.year, to, open: true })} />
        ))}
      </Card>
      <View>{asked?.to === 'close' ? <CloseYear {...asked} onDone={done} /> : null}</View>
      <View>{asked?.to === 'reopen' ? <ReopenYear {...asked} onDone={done} /> : null}</View>
    </View>
  )
}

const notes: Record<YearState['state'], string> = {
  closed: '只能看，不能改',
  open: '可以补录和修改',
  running: '12月起可以封存',
}

function Year({ year, state, onAsk }: YearState & { onAsk: (to: 'close' | 'reopen') => void }) {
  return (
    <ListRow
      title={`${year}年`}
      note={notes[state]}
      right={
        state === 'running' ? (
          <Chip>进行中</Chip>
        ) : (
          <View className="row">
            {state === 'closed' ? <Chip tone="ok">✓ 已封存</Chip> : null}
            <Button
              small
              kind="ghost"
              label={`${state === 'closed' ? '解封' : '封存'}${year}年`}
              onClick={() => onAsk(state === 'closed' ? 'reopen' : 'close')}
            >
              {state === 'closed' ? '解封' : '封存'}
            </Button>
          </View>
        )
      }
    />
  )
}
