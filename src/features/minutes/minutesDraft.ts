import { lengthOfMinutes, MINUTES_BOUNDS, type MinutesItem, type MinutesText, sameText } from '@domain/meetings/minutes'
import { withoutPersonalNumbers } from '@domain/members/personal-numbers'
import type { MinutesReading } from '@/cloud/meetings'

/** An item being written; the key stays when others are taken out. */
export type ItemDraft = MinutesItem & { key: number }

/** Minutes as they are being written on this phone. Empty means not chosen yet. */
export type MinutesDraft = {
  /** The cloud's version that this began from, and what it said. */
  revision: number
  base: MinutesText
  chairId: string
  /** A chair from outside. */
  chairName: string
  recorderId: string
  items: ItemDraft[]
  remarks: string
  /** Why confirmed minutes are changed. */
  reason: string
  /** Rises when another text is put in: the fields are then drawn anew. */
  edition: number
}

/** What the cloud has, to be written on; `self` writes down what nobody has begun to write. */
export function draftFrom({ text, revision, state }: MinutesReading, self: string, edition = 0): MinutesDraft {
  const { chairId = '', chairName = '', recorderId = state === null ? self : '', items, remarks } = text
  const draft = {
    chairId,
    chairName,
    recorderId,
    items: items.map((item, key) => ({ ...item, key })),
    remarks,
    reason: '',
  }
  return { ...draft, revision, base: textOf(draft), edition }
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim()

/** What is written, as the cloud takes it: items in which nothing stands are left out. */
export function textOf(draft: Omit<MinutesDraft, 'revision' | 'base' | 'edition'>): MinutesText {
  const { chairId, chairName, recorderId, items, remarks } = draft
  return {
    chairId: chairId || undefined,
    chairName: chairId ? undefined : chairName.trim() || undefined,
    recorderId: recorderId || undefined,
    items: items
      .map(({ text, nature, said, decision }) => ({
        text: oneLine(text),
        nature,
        said: said.trim(),
        decision: decision.trim(),
      }))
      .filter(({ text, said, decision }) => text + said + decision !== ''),
    remarks: remarks.trim(),
  }
}

/** Whether something stands here that the cloud does not have. */
export function isUnsaved(draft: MinutesDraft): boolean {
  return draft.reason.trim() !== '' || !sameText(textOf(draft), draft.base)
}

/**
 * How a draft stands to what the cloud has now. `same`: it began from that. `behind`: nothing was written, and the cloud has
 * gone on. `moved`: the cloud has only counted on, as it does at a vote. `conflict`: somebody else wrote, too.
 */
export function standingOf(
  draft: MinutesDraft,
  { revision, text }: Pick<MinutesReading, 'revision' | 'text'>,
): 'same' | 'behind' | 'moved' | 'conflict' {
  if (draft.revision === revision) return 'same'
  if (!isUnsaved(draft)) return 'behind'
  return sameText(draft.base, text) || sameText(textOf(draft), text) ? 'moved' : 'conflict'
}

/** The draft on top of what the cloud has now: what is written here stays. */
export function onTopOf(draft: MinutesDraft, { revision, text }: Pick<MinutesReading, 'revision' | 'text'>) {
  return { ...draft, revision, base: text }
}

/** Adds an empty item. */
export function withItem(draft: MinutesDraft): MinutesDraft {
  const key = Math.max(-1, ...draft.items.map((item) => item.key)) + 1
  return { ...draft, items: [...draft.items, { key, text: '', nature: 'party', said: '', decision: '' }] }
}

/** Changes one item. */
export function withItemChanged(draft: MinutesDraft, key: number, next: Partial<MinutesItem>): MinutesDraft {
  return { ...draft, items: draft.items.map((item) => (item.key === key ? { ...item, ...next } : item)) }
}

/** What is wrong, by the field it is shown at. */
export type ItemFaults = Partial<Record<'text' | 'said' | 'decision', string>>
export type Faults = {
  chair?: string
  remarks?: string
  reason?: string
  /** Of the whole. */
  all?: string
  items: Record<number, ItemFaults>
}

/** What is to become of the text: each asks for more than the one before. */
export type Purpose = 'save' | 'toChair' | 'correct'

const PERSONAL = '里面有身份证号或手机号，系统不保存这些，请删掉'
const personal = (text: string) => (withoutPersonalNumbers(text) === text ? undefined : PERSONAL)

function faultsOfItem({ text, said, decision }: MinutesItem): ItemFaults {
  const written = said.trim() + decision.trim() !== ''
  const nameless = oneLine(text) === '' && written ? '请写一句议题' : undefined
  const found = { text: nameless ?? personal(text), said: personal(said), decision: personal(decision) }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

/** Looks over the text before it is sent, with the cloud's own bounds. */
export function faultsOf(draft: MinutesDraft, purpose: Purpose): Faults {
  const text = textOf(draft)
  const faults: Faults = { items: {} }
  for (const item of draft.items) {
    const found = faultsOfItem(item)
    if (Object.keys(found).length > 0) faults.items[item.key] = found
  }
  const chairless = purpose !== 'save' && !text.chairId && !text.chairName
  faults.chair = chairless ? '请选主持人' : personal(draft.chairName)
  faults.remarks = personal(draft.remarks)
  if (purpose === 'correct' && draft.reason.trim() === '') faults.reason = '请写一句更正的原因'
  const length = lengthOfMinutes(text)
  if (length > MINUTES_BOUNDS.all) {
    faults.all = `一共 ${length} 字，最多 ${MINUTES_BOUNDS.all} 字，请删去 ${length - MINUTES_BOUNDS.all} 字`
  }
  return faults
}

/** How many things are wrong. */
export function countFaults({ items, ...others }: Faults): number {
  const inItems = Object.values(items).reduce((sum, found) => sum + Object.keys(found).length, 0)
  return inItems + Object.values(others).filter((fault) => fault !== undefined).length
}
