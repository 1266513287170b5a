import type { RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { readStored } from '@/storage/stored'
import { type LastValues, lastKey, lastWords, withLast } from './lastValues'
import type { Person } from './PeopleField'
import type { RecordDraft } from './recordDraft'

type LastOfferProps = {
  kind: RecordKindId
  draft: RecordDraft
  people: readonly Person[]
  onTake: (next: RecordDraft) => void
}

/** What the last form of the kind had, put in with one tap; never without. */
export function LastOffer({ kind, draft, people, onTake }: LastOfferProps) {
  const [last, setLast] = useState<LastValues>()
  useEffect(() => {
    readStored(lastKey(kind)).then((kept) => setLast(kept as LastValues | undefined))
  }, [kind])
  // Somebody who has left since is not put in again.
  const known = last && { ...last, people: last.people.filter((id) => people.some((one) => one.memberId === id)) }
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? ''
  const words = known && draft.revision === null ? lastWords(kind, draft, known, nameOf) : undefined
  return (
    <View>
      {known && words ? (
        <Notice
          tone="plain"
          actions={
            <Button small kind="ghost" onClick={() => onTake(withLast(draft, known))}>
              照上次填
            </Button>
          }
        >
          {`上次：${words}`}
        </Notice>
      ) : null}
    </View>
  )
}
