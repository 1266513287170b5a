import { View } from '@tarojs/components'
import { Paged } from '@/components/Paged'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { RecordReading } from '../reading'
import { signedWords } from './detailWords'
import '../records.scss'

/** So many fill a screen; more are turned over. */
const AT_ONCE = 48

type SignedNamesProps = { signing: NonNullable<RecordReading['signing']> }

/** Who has yet to sign, and the names under the text with day and way. */
export function SignedNames({ signing: { open, signed } }: SignedNamesProps) {
  const people = [
    ...open.map(({ memberId, name }) => ({ memberId, name, words: undefined })),
    ...signed.map((one) => ({ memberId: one.memberId, name: one.name, words: signedWords(one) })),
  ]
  const hints = useNamesakeHints(people)
  return (
    <Paged items={people} size={AT_ONCE} unit="人">
      {(shown) => (
        <View className="record-names">
          {shown.map(({ memberId, name, words }) => (
            <View key={memberId} className={words ? 'record-name' : 'record-name record-name-open'}>
              <View>{name}</View>
              {hints.has(memberId) ? <View className="record-name-when">{hints.get(memberId) ?? ''}</View> : null}
              <View className="record-name-when">{words ?? '还没有签'}</View>
            </View>
          ))}
        </View>
      )}
    </Paged>
  )
}
