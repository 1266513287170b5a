import { dayOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useListContext } from '@/cloud/listContext'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { Adopted, type Adoption } from './Adopted'
import { ChooseSource } from './ChooseSource'
import { emptyImport, type ImportDraft, importYears } from './importDraft'
import { ListReview } from './ListReview'
import { YearChoice } from './YearChoice'
import './listImport.scss'

/** 导入责任清单: a list is read on the phone, looked at, and only then taken over. `wanted`: the year one came for, if any. */
export function ListImport({ wanted }: { wanted: number }) {
  const today = dayOf(new Date().toISOString())
  const draft = useDraft<ImportDraft>('list.import', emptyImport(Number(today.slice(0, 4))))
  const [adoption, setAdoption] = useState<Adoption>()
  const { year, source } = draft.value
  const { ready, change } = draft
  useEffect(() => {
    // An import under way keeps its year.
    const isOpen = ready && importYears(today).includes(wanted)
    if (isOpen) change((now) => (now.source ? now : { ...now, year: wanted }))
  }, [ready, change, wanted, today])
  const query = useListContext(year)
  const toTop = () => Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  if (adoption) return <Adopted adoption={adoption} onAnother={() => setAdoption(undefined)} />
  if (!draft.ready) return <Skeleton lines={8} />
  return (
    <View>
      <View>
        {source ? null : (
          <YearChoice
            today={today}
            year={year}
            context={query.data}
            onChange={(next) => draft.change((now) => ({ ...now, year: next }))}
          />
        )}
      </View>
      <Loaded query={query} skeleton={<Skeleton lines={8} />}>
        {(context) =>
          source ? (
            <ListReview
              draft={draft}
              source={source}
              context={context}
              onLeave={() => {
                // What was pasted stays in its box, to be put right and read again.
                draft.change((now) => ({ ...emptyImport(now.year), text: now.text }))
                toTop()
              }}
              onAdopted={(done) => {
                setAdoption(done)
                draft.clear()
                toTop()
              }}
            />
          ) : context.closed ? null : (
            <ChooseSource
              draft={draft}
              context={context}
              onRead={(read) => {
                draft.change((now) => ({ ...now, source: read, importId: newLocalId() }))
                toTop()
              }}
            />
          )
        }
      </Loaded>
    </View>
  )
}
