/** A name that every storage takes: no path, no sign that means something to one, at most 70 characters, the ending kept. */
export function safeFileName(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|#%&\s]+/g, '_').replace(/^\.+/, '')
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  // Cut by characters: half of one is not a name.
  const stem = Array.from(plain.slice(0, plain.length - ending.length))
    .slice(0, 60)
    .join('')
  return `${stem || '文件'}${ending}`
}

/** Where an upload goes: with those of its branch, apart from every other one, under a name people recognise. */
export function uploadPath(name: string, branchId: string, now: number, random: number): string {
  const unlike = `${now.toString(36)}${Math.floor(random * 36 ** 6).toString(36)}`
  return `uploads/of-${branchId}/${unlike}/${safeFileName(name)}`
}

/** Whether a name has one of the endings (`xlsx`, `csv`), in any case. */
export function hasEnding(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(`.${ending}`))
}
