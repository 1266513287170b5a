import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Progress } from '@/components/Progress'
import { type ActingWords, headlineOf, latestWords, stepsOf } from './figures'
import { missedGroups, wasTold } from './missed'
import './reach.scss'
import type { ReachedPerson } from './reading'

type ReachHeadProps = {
  title: string | undefined
  acting: ActingWords
  when: string
  people: readonly ReachedPerson[]
  over: boolean
  now: string
}

/** What it is about, the one figure, and after sending how far it got. */
export function ReachHead({ title, acting, when, people, over, now }: ReachHeadProps) {
  const told = wasTold(people)
  const { words, inOrder, more } = headlineOf(people, acting, over)
  return (
    <Card>
      {title ? <View className="typed">{title}</View> : null}
      {when ? <View className="muted">{when}</View> : null}
      <View className={`head reach-headline ${inOrder ? 'ok' : 'late'}`}>{`${inOrder ? '✓' : '！'} ${words}`}</View>
      {told ? null : <Reasons people={people} />}
      <View>
        {more.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      {told ? <Steps people={people} now={now} /> : null}
    </Card>
  )
}

/** The reasons with their figures; a word is never parted from its figure. */
function Reasons({ people }: { people: readonly ReachedPerson[] }) {
  const groups = missedGroups(people)
  return (
    <View>
      {groups.map(({ reason, label, people: those }, place) => (
        <Text key={reason} className="muted reach-reason">
          {`${label} ${those.length} 人${place === groups.length - 1 ? '' : ' ·'}`}
        </Text>
      ))}
    </View>
  )
}

function Steps({ people, now }: { people: readonly ReachedPerson[]; now: string }) {
  return (
    <View className="reach-steps">
      <View className="muted">{`最近一次：${latestWords(people, now)}`}</View>
      {stepsOf(people).map(({ label, done, of }) => (
        <Progress
          key={label}
          label={label}
          figure={`${done}/${of} 人`}
          share={of > 0 ? done / of : 0}
          tone={done === of ? 'ok' : 'gold'}
        />
      ))}
    </View>
  )
}
