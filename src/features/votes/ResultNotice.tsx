import { Notice } from '@/components/Notice'

type ResultNoticeProps = { passed: boolean; flagged: boolean; sentence: string }

/** What came of a vote, by sign and word: passed, not passed, or something the meeting has to look at. */
export function ResultNotice({ passed, flagged, sentence }: ResultNoticeProps) {
  const tone = flagged ? 'late' : passed ? 'ok' : 'plain'
  return (
    <Notice inside tone={tone}>
      {tone === 'plain' ? `× ${sentence}` : sentence}
    </Notice>
  )
}
