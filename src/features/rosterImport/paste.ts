/** What one call carries: a Chinese character is three bytes, a call some 100 KB. */
export const LONGEST_PASTE = 30_000

/** Why a pasted table cannot be sent, and what to do instead. */
export function pasteProblem(text: string): string | undefined {
  if (text.trim() === '') return '请先粘贴表格'
  if (text.length <= LONGEST_PASTE) return undefined
  return `粘贴的内容有 ${text.length} 个字，最多 ${LONGEST_PASTE} 个。请分几次粘贴，或者改用文件导入`
}
