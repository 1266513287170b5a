import { cellsOfRows, templateCells } from '@domain/responsibilities/list-cells'
import { templateRows } from '@domain/responsibilities/template'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ListContext } from '@/cloud/listContext'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import type { Draft } from '@/storage/useDraft'
import { FromFile } from './FromFile'
import { FromPaste } from './FromPaste'
import type { ImportDraft, Source } from './importDraft'
import { readSource } from './source'

type ChooseSourceProps = {
  draft: Draft<ImportDraft>
  context: ListContext
  onRead: (source: Source) => void
}

/** Where the list comes from: a paste, a file, the built-in one, last year's. */
export function ChooseSource({ draft, context, onRead }: ChooseSourceProps) {
  const [nothing, setNothing] = useState<{ kind: Source['kind']; sentence: string }>()
  const take = (source: Source) => {
    const { rows, remarks } = readSource(source, context, draft.value)
    const sentence = remarks.map((remark) => remark.sentence).join('。')
    if (rows.length === 0) return setNothing({ kind: source.kind, sentence })
    setNothing(undefined)
    onRead(source)
  }
  const { lastYear } = context
  const count = lastYear?.rows.length ?? 0
  return (
    <View>
      <SectionTitle>粘贴清单</SectionTitle>
      <FromPaste draft={draft} nothing={nothing?.kind === 'pasted' ? nothing.sentence : undefined} onTake={take} />
      <SectionTitle>或者选择文件</SectionTitle>
      <FromFile onTake={take} />
      <View>{nothing?.kind === 'file' ? <Notice alert>{nothing.sentence}</Notice> : null}</View>
      <SectionTitle>手边没有清单</SectionTitle>
      <Card>
        <View className="stack">
          <View>
            {lastYear && count > 0 ? (
              <Button
                kind="ghost"
                onClick={() =>
                  take({
                    ...{ kind: 'lastYear', name: `${lastYear.year} 年的清单`, stripped: false },
                    content: { cells: cellsOfRows(lastYear.titles, lastYear.rows) },
                  })
                }
              >
                {`沿用 ${lastYear.year} 年清单（${count} 项）`}
              </Button>
            ) : null}
          </View>
          <Button
            kind="ghost"
            onClick={() =>
              take({ kind: 'template', name: '自带模板', stripped: false, content: { cells: templateCells() } })
            }
          >
            {`用自带模板（${templateRows.length} 项）`}
          </Button>
          <View className="muted">模板是“五好支部”通常的重点工作，用职务代替姓名：书记换了人，清单不用改。</View>
        </View>
      </Card>
      <View className="muted center list-hint">先给您核对，点“确认”以前什么都不会改动。</View>
    </View>
  )
}
