import { everybody, minutesFromNow } from './branch'
import { freshId } from './world'

/** What an officer writes of a Party day tomorrow, unless said otherwise. */
export function plannedInput(changes: Record<string, unknown> = {}) {
  return {
    activityId: freshId(),
    kind: 'themePartyDay',
    title: '重温入党誓词',
    startsAt: minutesFromNow(24 * 60),
    endsAt: minutesFromNow(26 * 60),
    place: '三楼会议室',
    topics: [{ text: '集体学习', nature: 'party' }],
    audience: everybody,
    ...changes,
  }
}

/** What an officer would write to leave an activity as it is. */
export function unchangedInput({
  _id: activityId,
  ...activity
}: { _id: string } & Record<'kind' | 'title' | 'startsAt' | 'endsAt' | 'place' | 'topics' | 'audience', unknown>) {
  const { kind, title, startsAt, endsAt, place, topics, audience } = activity
  return { activityId, kind, title, startsAt, endsAt, place, topics, audience }
}

/** As a phone asks, over HTTP, where answers and calls can be lost. */
export async function callOverHttp<T>(
  url: string,
  openid: string,
  name: string,
  path: string,
  input: unknown,
): Promise<T> {
  const response = await fetch(`${url}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify({ name, data: { path, input } }),
  })
  return (await response.json()) as T
}
