import { yuanWords } from '@domain/dues/money'
import { stateLabels } from '@domain/members/member'
import { memberDuesPage } from '@domain/pages'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import type { DuesBoard } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { nameWith } from '@/session/namesakes'
import { useBranchNamesakes } from '@/session/useNamesakeHints'
import { arrearsWords, monthsWords } from '../words'

type Line = DuesBoard['arrears'][number]
const PAGE = 10

/** 需要关心: whose dues are late, longest first, with what the rule says to do now. No ranking, and nothing happens by itself. */
export function Concerned({ board: { arrears, members, today, year } }: { board: DuesBoard }) {
  const hints = useBranchNamesakes()
  if (arrears.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${arrears.length}/${members} 人有欠交`}>需要关心</SectionTitle>
      <Card flush>
        <Paged items={arrears} size={PAGE} unit="人">
          {(shown) =>
            shown.map((one) => (
              <Person
                key={one.memberId}
                line={one}
                name={nameWith(one.name, hints.get(one.memberId))}
                today={today}
                onOpen={() => Taro.navigateTo({ url: memberDuesPage(one.memberId, year) })}
              />
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}

type PersonProps = { line: Line; name: string; today: string; onOpen: () => void }

function Person({ line, name, today, onOpen }: PersonProps) {
  const { open, fen, state, advice, step } = line
  const months = monthsWords(
    open.map(({ month }) => month),
    today,
  )
  return (
    <View className="duesboard-person" onClick={onOpen} {...spoken({ role: 'button' })}>
      <View className="row between">
        <View className="grow">
          <Text className="title">{name}</Text>
        </View>
        {state === 'active' ? null : <Chip>{stateLabels[state]}</Chip>}
        <Text className="list-arrow">›</Text>
      </View>
      <View>{`${step >= 3 ? '！' : '○ '}${arrearsWords(line)}`}</View>
      <View className="muted">{`${months}，共 ${yuanWords(fen)}`}</View>
      <View className={step === 6 ? 'duesboard-advice duesboard-advice-rule' : 'duesboard-advice'}>{advice}</View>
    </View>
  )
}
