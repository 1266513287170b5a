import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { NameTiles } from '@/components/NameTiles'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { Gaps } from './chain'

const PAGE = 12
const begin = (memberId: string) =>
  Taro.navigateTo({ url: newRecordPage('responsibilityLetter', { people: [memberId] }) })

/** The missing links, each in words; a tap opens the letter, or begins the one that is missing. */
export function Missing({ links, without }: Gaps) {
  return (
    <View>
      {links.length > 0 ? (
        <View>
          <SectionTitle note={`${links.length} 处`}>还缺的环节</SectionTitle>
          <Card flush>
            <Paged items={links} size={PAGE} unit="处">
              {(shown) =>
                shown.map(({ memberId, words, recordId }) => (
                  <ListRow
                    key={memberId}
                    mark="缺"
                    title={words}
                    onClick={() => (recordId ? Taro.navigateTo({ url: recordPage(recordId) }) : begin(memberId))}
                  />
                ))
              }
            </Paged>
          </Card>
        </View>
      ) : null}
      {without.length > 0 ? (
        <View>
          <SectionTitle note={`${without.length} 人，点名字登记`}>还没有和上一级签</SectionTitle>
          <Card>
            <NameTiles tiles={without} verb="登记责任书" onTap={begin} />
          </Card>
        </View>
      ) : null}
    </View>
  )
}
