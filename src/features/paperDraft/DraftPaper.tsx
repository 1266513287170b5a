import { RECORDS_PAGE } from '@domain/pages'
import type { PaperKind } from '@domain/papers/facts'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { StickyFoot } from '@/components/StickyFoot'
import { type Draft, type DraftAsked, usePaperDraft, useTakeDraft } from './usePaperDraft'
import './paperDraft.scss'

/** A paper drafted of a time or an activity: what it says, what is missing, and the way to go on with it. */
export function DraftPaper({ asked }: { asked: DraftAsked }) {
  const { query, isEmpty } = usePaperDraft(asked)
  if (isEmpty) {
    return (
      <Card>
        <EmptyState action="去登记" onAction={() => Taro.navigateTo({ url: RECORDS_PAGE })}>
          这段时间还没有可以写进去的记录。先把办过的事登记下来，初稿就能从记录里整理出来。
        </EmptyState>
      </Card>
    )
  }
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(draft) => <Drafted key={`${draft.title}${draft.text.length}`} kind={asked.kind} draft={draft} />}
    </Loaded>
  )
}

function Drafted({ kind, draft }: { kind: PaperKind; draft: Draft }) {
  const { take, isTaking } = useTakeDraft(kind, draft)
  const { title, text, facts, missing } = draft
  return (
    <View>
      <SectionTitle note={`取自 ${facts} 条记录`}>初稿</SectionTitle>
      <Card>
        <View className="stack">
          <View className="row between draft-head">
            <View className="title grow">{title}</View>
            <Chip tone="gold">初稿</Chip>
          </View>
          <Text className="typed draft-text" userSelect>
            {text}
          </Text>
        </View>
      </Card>
      <View>
        {missing.length > 0 ? (
          <View>
            <SectionTitle note={`${missing.length} 项`}>没有记录的</SectionTitle>
            <Card>
              <View className="stack">
                <View>{missing.join('、')}</View>
                <View className="muted">办过的请先补登，再回来重新整理；没有办的，初稿里会照实写“没有记录”。</View>
              </View>
            </Card>
          </View>
        ) : null}
      </View>
      <StickyFoot note="存成一份草稿，改好以后再定稿。">
        <Button busy={isTaking} onClick={take}>
          拿去修改
        </Button>
      </StickyFoot>
    </View>
  )
}
