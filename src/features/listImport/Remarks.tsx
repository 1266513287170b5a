import type { ListReading } from '@domain/responsibilities/import'
import type { TableRemark } from '@domain/responsibilities/table'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'

/** What is said of the whole list stands in front: a row may be missing from the copy. */
export function RemarkNotices({ remarks, stripped }: { remarks: readonly TableRemark[]; stripped: boolean }) {
  const sentences = [
    ...remarks.filter(({ text }) => text === '').map(({ sentence }) => sentence),
    ...(stripped ? ['清单里的身份证号、手机号已略去，系统不保存这些'] : []),
  ]
  return (
    <View>
      {sentences.length > 0 ? <Notice tone="gold">{sentences.map((one) => `${one}。`).join('\n')}</Notice> : null}
    </View>
  )
}

type FoldedProps = { title: string; count: string; note: string; onOpen: () => void }

/** A section that is a tap away. */
export function Folded({ title, count, note, onOpen }: FoldedProps) {
  return (
    <View>
      <SectionTitle note={count}>{title}</SectionTitle>
      <Card>
        <View className="row between">
          <View className="grow muted">{note}</View>
          <Button small kind="ghost" label={`展开${title}`} onClick={onOpen}>
            展开
          </Button>
        </View>
      </Card>
    </View>
  )
}

/** So much of a text is drawn at once. */
const PIECE = 2000

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE))
  return pieces
}

/** What stood around the table, word for word: nothing of a paste is lost in silence. */
export function TextAround({ reading: { before, after, remarks } }: { reading: ListReading }) {
  const [open, setOpen] = useState(false)
  const parts = [
    ...piecesOf(before.trim()).map((text) => ({ title: '表格前面的文字', text })),
    ...remarks.filter(({ text }) => text !== '').map(({ text, sentence }) => ({ title: sentence, text })),
    ...piecesOf(after.trim()).map((text) => ({ title: '表格后面的文字', text })),
  ].map((part, index) => ({ ...part, index }))
  if (parts.length === 0) return null
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0)
  if (!open) {
    return (
      <Folded
        title="没有导入的文字"
        count={`${letters} 个字`}
        note="表格以外的文字，原样在这里，可以核对"
        onOpen={() => setOpen(true)}
      />
    )
  }
  return (
    <View>
      <SectionTitle note={`${letters} 个字`}>没有导入的文字</SectionTitle>
      <Paged items={parts} size={10} unit="段">
        {(shown) =>
          shown.map(({ index, title, text }) => (
            <Card key={index}>
              <View className="muted">{title}</View>
              <View className="typed">{text}</View>
            </Card>
          ))
        }
      </Paged>
    </View>
  )
}
