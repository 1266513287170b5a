import { AppError } from '../../domain/errors'
import { timerContext } from '../cloudbase/timer-context'
import { runReminders } from '../services/reminder-run'

/** The platform ends a run after sixty seconds: what is left then is the next one's. */
const MOST_SECONDS = 45

/** Entry of the timer, every half hour from eight to nine in the evening. A phone's call is refused, whoever calls. */
export async function main() {
  const { openid, ...context } = timerContext()
  if (openid) {
    const { code, message } = new AppError('TIMER_ONLY')
    return { ok: false, error: { code, message } }
  }
  const start = performance.now()
  const counts = await runReminders(context, () => performance.now() - start > MOST_SECONDS * 1000)
  console.log(JSON.stringify({ reminders: counts }))
  return { ok: true, data: counts }
}
