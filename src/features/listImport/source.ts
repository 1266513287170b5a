import { withoutPersonalNumbers } from '@domain/members/personal-numbers'
import { rememberedFrom } from '@domain/responsibilities/answers'
import { type ListReading, readList, readListCells } from '@domain/responsibilities/import'
import type { ListContext } from '@/cloud/listContext'
import type { ImportDraft, Source, SourceContent } from './importDraft'

/** A whole notice is some thousands of characters; more than this is another document. */
export const LONGEST_PASTE = 100_000

/** Why a pasted text is not read, and what to do instead. */
export function pasteProblem(text: string): string | undefined {
  if (text.trim() === '') return '请先粘贴责任清单'
  if (text.length <= LONGEST_PASTE) return undefined
  return `粘贴的内容有 ${text.length} 个字，最多 ${LONGEST_PASTE} 个。请只复制责任清单那张表，或者改用文件导入`
}

/** A source without the numbers that are never kept: they are out before anything is read. */
export function sourceOf(kind: Source['kind'], name: string, content: SourceContent): Source {
  const safe: SourceContent =
    'text' in content
      ? { text: withoutPersonalNumbers(content.text) }
      : { cells: content.cells.map((row) => row.map(withoutPersonalNumbers)) }
  return { kind, name, content: safe, stripped: JSON.stringify(safe) !== JSON.stringify(content) }
}

/** The source as the parser reads it with what is answered and put right so far. */
export function readSource(
  { content }: Source,
  { roster, answers, corrections }: ListContext,
  draft: Pick<ImportDraft, 'year' | 'answers' | 'corrections'>,
): ListReading {
  const context = {
    year: draft.year,
    roster,
    remembered: rememberedFrom([...answers, ...draft.answers]),
    corrections: draft.corrections ?? corrections,
  }
  return 'text' in content ? readList(content.text, context) : readListCells(content.cells, context)
}
