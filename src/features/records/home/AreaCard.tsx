import { formatShortDay } from '@domain/calendar/format'
import { recordListPage } from '@domain/record-pages'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { ListRow } from '@/components/ListRow'
import { go } from '../go'
import '../records.scss'
import type { DeskLink } from './deskLinks'
import type { AreaLine, KindLine } from './homeAreas'

const MARKS: Record<AreaLine['area'], string> = {
  study: '学',
  people: '谈',
  service: '服',
  papers: '文',
  branch: '建',
  integrity: '廉',
  members: '员',
}

/** How many of something there are in the year, and the day of the last. */
export function figuresOf({ count, lastOn }: Pick<KindLine, 'count' | 'lastOn'>): string {
  if (count === 0 || lastOn === undefined) return '还没有记录'
  return `${count} 条 · 最近 ${formatShortDay(lastOn)}`
}

type AreaCardProps = {
  line: AreaLine
  year: number
  links: readonly DeskLink[]
  open: boolean
  onOpen: () => void
  /** Not given: nothing may be written down here. */
  onEnter: (() => void) | undefined
}

/** One area: its figures, how to add to it, and on a tap its kinds and what is seen of them together. */
export function AreaCard({ line, year, links, open, onOpen, onEnter }: AreaCardProps) {
  const { area, label, kinds } = line
  const known = kinds.filter(({ count }) => count > 0)
  const none = kinds.filter(({ count }) => count === 0).map((one) => one.label)
  return (
    <View className="card record-area">
      <View className="record-area-head">
        <View
          className="record-area-tap"
          onClick={onOpen}
          {...spoken({ role: 'button', label: `${label}，${figuresOf(line)}` })}
        >
          <View className="list-mark">{MARKS[area]}</View>
          <View className="grow">
            <View className="record-area-title">{label}</View>
            <View className="muted">{figuresOf(line)}</View>
          </View>
          <Text className="record-area-arrow">{open ? '收起' : '展开'}</Text>
        </View>
        {onEnter ? (
          <Button small kind="ghost" label={`登记：${label}`} onClick={onEnter}>
            ＋ 登记
          </Button>
        ) : null}
      </View>
      <View>
        {open ? (
          <View className="record-area-kinds">
            {known.map((one) => (
              <ListRow
                key={one.kind}
                title={one.label}
                right={figuresOf(one)}
                onClick={go(recordListPage([one.kind], year))}
              />
            ))}
            {links.map(({ title, note, url }) => (
              <ListRow key={url} mark="览" title={title} note={note} onClick={go(url)} />
            ))}
            {none.length > 0 ? (
              <View className="muted record-area-none">{`${year} 年还没有：${none.join('、')}`}</View>
            ) : null}
          </View>
        ) : null}
      </View>
    </View>
  )
}
