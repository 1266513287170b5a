import type { Role } from '@domain/members/member'
import { isCommittee } from '@domain/members/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Field, type FieldProps } from '@/components/Field'
import { MembersPick } from '@/components/MembersPick'
import { Sheet } from '@/components/Sheet'
import { useNamesakeHints } from '@/session/useNamesakeHints'

/** Somebody who may be chosen; who is there no more has no role. */
export type Person = { memberId: string; name: string; role?: Role }

type PeopleFieldProps = FieldProps & {
  people: readonly Person[]
  chosen: readonly string[]
  most: number
  from?: 'committee'
  /** What stands there while nobody is chosen. */
  nobody?: string
  onChange: (memberIds: string[]) => void
}

/** Members of the branch, one or several, chosen from a sheet. */
export function PeopleField({ people, chosen, most, from, nobody = '请选择', onChange, ...field }: PeopleFieldProps) {
  const [open, setOpen] = useState(false)
  const may = ({ role }: Person) => role !== undefined && (!from || isCommittee(role))
  const isChosen = ({ memberId }: Person) => chosen.includes(memberId)
  // Who is chosen stands first, wherever in a long list they would be.
  const offered = [...people.filter(isChosen), ...people.filter((one) => !isChosen(one) && may(one))]
  const hints = useNamesakeHints(offered)
  const names = chosen.map((id) => people.find(({ memberId }) => memberId === id)?.name ?? '…')
  const words =
    names.length === 0 ? nobody : names.length === 1 ? names[0] : `${names.join('、')}（${names.length} 人）`
  const take = (ids: string[]) => {
    onChange(ids)
    setOpen(false)
  }
  return (
    <Field {...field}>
      <View
        className="field-box record-box"
        onClick={() => setOpen(true)}
        {...spoken({ role: 'button', label: `${field.label} ${words}` })}
      >
        <View className={names.length === 0 ? 'grow record-none' : 'grow'}>{words}</View>
        <View className="record-arrow" {...spoken({ hidden: true })}>
          ›
        </View>
      </View>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <MembersPick people={offered} hints={hints} chosen={chosen} single={most === 1} onChoose={take} />
        <View>
          {chosen.length > 0 && !field.required ? (
            <Button kind="ghost" onClick={() => take([])}>
              不选人
            </Button>
          ) : null}
        </View>
      </Sheet>
    </Field>
  )
}
