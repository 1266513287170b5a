import { formatShortDay } from '@domain/calendar/format'
import { recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import type { YearSheet } from './sheet'

/** Texts that ask for one's name, signed or not; nothing where there is none. */
export function PledgesCard({ pledges }: Pick<YearSheet, 'pledges'>) {
  if (pledges.length === 0) return null
  const signed = pledges.filter(({ signedOn }) => signedOn !== undefined).length
  return (
    <View>
      <SectionTitle note={`签了 ${signed}/${pledges.length} 份`}>签名</SectionTitle>
      <Card flush>
        {pledges.map(({ recordId, title, on, signedOn }) => (
          <ListRow
            key={recordId}
            title={title}
            note={signedOn ? `${formatShortDay(signedOn)}签的` : `${formatShortDay(on)}发出`}
            right={<Chip tone={signedOn ? 'ok' : 'gold'}>{signedOn ? '✓ 已签' : '○ 还没签'}</Chip>}
            onClick={() => Taro.navigateTo({ url: recordPage(recordId) })}
          />
        ))}
      </Card>
    </View>
  )
}
