import { newRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { TalksBoard } from '@/cloud/recordBoards'
import { Card } from '@/components/Card'
import { type NameTile, NameTiles } from '@/components/NameTiles'
import { SectionTitle } from '@/components/SectionTitle'
import { pairTiles, personTiles } from './talkWords'

type OpenTalksProps = {
  open: TalksBoard['open']
  hints: ReadonlyMap<string, string>
  /** The reader, where they are of the committee: the talk is most likely theirs. */
  ownId: string | undefined
}

const VERB = '登记谈话'

const begin = (people: readonly string[]) => Taro.navigateTo({ url: newRecordPage('talk', { people }) })

/** Whom the committee has not yet talked with, by name: a tap begins the record. */
export function OpenTalks({ open, hints, ownId }: OpenTalksProps) {
  const own = ownId === undefined ? [] : [ownId]
  return (
    <View>
      <Group
        title="支委还没谈到的党员"
        unit="人"
        tiles={personTiles(open.committeeMember, hints)}
        onTap={(memberId) => begin([...own, memberId])}
      />
      <Group
        title="还没互相谈过的支委"
        unit="对"
        tiles={pairTiles(open.committeeCommittee, hints)}
        onTap={(both) => begin(both.split(','))}
      />
    </View>
  )
}

/** Members who have talked with none of the others: of these there is no matrix, and none is asked for. */
export function OpenAmongMembers({ open, hints }: Omit<OpenTalksProps, 'ownId'>) {
  const tiles = personTiles(open.memberMember, hints)
  return <Group title="还没和别的党员谈过" unit="人" tiles={tiles} onTap={(memberId) => begin([memberId])} />
}

type GroupProps = { title: string; unit: string; tiles: readonly NameTile[]; onTap: (key: string) => void }

function Group({ title, unit, tiles, onTap }: GroupProps) {
  if (tiles.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${tiles.length} ${unit}，点名字登记`}>{title}</SectionTitle>
      <Card>
        <NameTiles tiles={tiles} unit={unit} verb={VERB} onTap={onTap} />
      </Card>
    </View>
  )
}
