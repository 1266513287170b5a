import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import type { Lecturer } from './activityDraft'
import type { Person } from './audienceDraft'
import { withGuest } from './guestsDraft'
import { PeopleChips } from './PeopleChips'
import type { PartProps } from './partProps'

/** As many as the cloud takes. */
const MOST_LECTURERS = 10

export type LecturerFieldsProps = PartProps & {
  groups: readonly Group[]
  /** The branch's present members; not there while they are read. */
  people: readonly Person[] | undefined
}

/** Who holds the lecture: members of the branch here, people from outside among the guests. */
export function LecturerFields({ draft, change, groups, people }: LecturerFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const { lecturers, guests } = draft
  const fromOutside = guests.filter(({ lectures, name }) => lectures && name.trim() !== '')
  const names = [...lecturers.map(({ name }) => name), ...fromOutside.map(({ name }) => `${name.trim()}（外请）`)]
  const tap = ({ memberId, name }: Person) =>
    change((draft) => ({ ...draft, lecturers: withLecturer(draft.lecturers, { memberId, name }) }))
  return (
    <View>
      <SectionTitle>谁来讲</SectionTitle>
      <Card>
        <View className={names.length > 0 ? 'typed lecturers' : 'muted lecturers'}>
          {names.length > 0 ? names.join('、') : '还没有选'}
        </View>
        <View className="row wrap">
          <Button small kind="ghost" disabled={!people} onClick={() => setChoosing(true)}>
            选本支部的人
          </Button>
          {draft.kind === 'partyLecture' && guests.length === 0 ? (
            <Button
              small
              kind="ghost"
              onClick={() => change((now) => ({ ...now, guests: withGuest(now.guests, true) }))}
            >
              ＋ 请外面的人
            </Button>
          ) : null}
        </View>
      </Card>
      {people ? (
        <Sheet open={choosing} title={`谁来讲（${lecturers.length} 人）`} onClose={() => setChoosing(false)}>
          <View className="muted people-hint">点名字选，再点一次取消。</View>
          <PeopleChips people={people} groups={groups} chosen={lecturers.map(({ memberId }) => memberId)} onTap={tap} />
          <Button onClick={() => setChoosing(false)}>选好了</Button>
        </Sheet>
      ) : null}
    </View>
  )
}

function withLecturer(lecturers: readonly Lecturer[], tapped: Lecturer): Lecturer[] {
  const without = lecturers.filter(({ memberId }) => memberId !== tapped.memberId)
  if (without.length < lecturers.length) return without
  return lecturers.length < MOST_LECTURERS ? [...lecturers, tapped] : [...lecturers]
}
