import { newRecordPage, recordListPage } from '@domain/record-pages'
import type { RecordKindId } from '@domain/records/kinds'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { SearchBox } from '@/components/SearchBox'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { YearSwitch } from '@/components/YearSwitch'
import type { MemberSession } from '@/session/useSession'
import { go } from '../go'
import type { RecordsHome } from '../reading'
import { AreaCard } from './AreaCard'
import { deskLinks } from './deskLinks'
import { EnterSheet } from './EnterSheet'
import { FoundKinds } from './FoundKinds'
import { areasOf, entersOf, kindsLike } from './homeAreas'
import { waitingRows } from './waitingRows'

type RecordHomeProps = { session: MemberSession; thisYear: number }

/** 记录: what waits, then everything the branch writes down by area, a tap away. */
export function RecordHome({ session, thisYear }: RecordHomeProps) {
  const [year, setYear] = useState(thisYear)
  const query = useQuery({
    queryKey: ['records', 'home', { year }],
    queryFn: () => recordsCloud.records.home.query({ year }),
  })
  useRefresh(['records', 'home'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear + 1} onChange={setYear} />
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {(home) => <Home key={year} home={home} session={session} />}
      </Loaded>
    </View>
  )
}

function Home({ home, session }: { home: RecordsHome; session: MemberSession }) {
  const { role } = session.member
  const { year, counts, closed } = home
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState<readonly string[]>([])
  const [entering, setEntering] = useState<readonly RecordKindId[]>([])
  const [asking, setAsking] = useState(false)
  const areas = areasOf(role, counts)
  const enter = (kinds: readonly RecordKindId[]) => {
    const [only] = kinds
    if (kinds.length === 1 && only) return go(newRecordPage(only))()
    setEntering(kinds)
    setAsking(true)
  }
  const turn = (area: string) =>
    setOpened(opened.includes(area) ? opened.filter((one) => one !== area) : [...opened, area])
  return (
    <View>
      <Waiting home={home} />
      <View>{closed ? <View className="card muted">{`${year} 年已经封存，只能查看。`}</View> : null}</View>
      <SearchBox value={typed} onChange={setTyped} what="按名称查找，例如：谈心" />
      <View className="record-areas">
        {typed.trim() === '' ? (
          <View>
            {areas.map((line) => {
              const kinds = closed ? [] : entersOf(line.kinds).map(({ kind }) => kind)
              return (
                <AreaCard
                  key={line.area}
                  line={line}
                  year={year}
                  links={deskLinks(role, line.area, year)}
                  open={opened.includes(line.area)}
                  onOpen={() => turn(line.area)}
                  onEnter={kinds.length > 0 ? () => enter(kinds) : undefined}
                />
              )
            })}
          </View>
        ) : (
          <FoundKinds kinds={kindsLike(areas, typed)} year={year} closed={closed} />
        )}
      </View>
      <Card flush>
        <ListRow
          mark="我"
          title="我的记录"
          note={`${year} 年我写的、和我有关的`}
          onClick={go(`${recordListPage([], year)}&filter=mine`)}
        />
        {deskLinks(role, 'all', year).map(({ title, note, url }) => (
          <ListRow key={url} mark="设" title={title} note={note} onClick={go(url)} />
        ))}
      </Card>
      <EnterSheet open={asking} kinds={entering} onClose={() => setAsking(false)} />
    </View>
  )
}

function Waiting({ home }: { home: RecordsHome }) {
  const rows = waitingRows(home)
  if (rows.length === 0) return <View />
  return (
    <View>
      <SectionTitle note={`${rows.length} 件`}>等您办的</SectionTitle>
      <Card flush>
        {rows.map(({ key, mark, title, note, verb, url }) => (
          <ListRow
            key={key}
            mark={mark}
            title={title}
            note={note}
            right={
              <Button small kind="ghost" label={`${verb}：${title}`} onClick={go(url)}>
                {verb}
              </Button>
            }
          />
        ))}
      </Card>
    </View>
  )
}
