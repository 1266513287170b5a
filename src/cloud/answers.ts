/** One answer as kept on the phone: what was asked, what the cloud said, when. */
export type KeptAnswer = { key: readonly unknown[]; data: unknown; at: number }

/** WeChat allows 1 MB a key; half of it leaves room and still reads quickly at launch. */
const ANSWERS_LIMIT_BYTES = 500_000

/** Size of a text in UTF-8, without a TextEncoder (the phone may have none). */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    // A surrogate is half of a four-byte character.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

/** The newest answers that fit within the limit. An answer too big on its own is passed over, not a reason to stop. */
export function answersThatFit(answers: readonly KeptAnswer[], limitBytes = ANSWERS_LIMIT_BYTES): KeptAnswer[] {
  const kept: KeptAnswer[] = []
  let room = limitBytes
  for (const answer of [...answers].sort((one, other) => other.at - one.at)) {
    const size = utf8Bytes(JSON.stringify(answer))
    if (size > room) continue
    kept.push(answer)
    room -= size
  }
  return kept
}

/** Reads back what was kept, dropping whatever an older version of the app wrote otherwise. */
export function readAnswers(stored: unknown): KeptAnswer[] {
  if (!Array.isArray(stored)) return []
  return stored.filter(
    (answer): answer is KeptAnswer =>
      typeof answer === 'object' &&
      answer !== null &&
      Array.isArray(answer.key) &&
      typeof answer.at === 'number' &&
      'data' in answer,
  )
}
