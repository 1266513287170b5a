import type { LocalCloud } from '../../local/server'
import { shownBy } from '../../test/cloud/codes'
import { launchWeapp } from '../../test/weapp/harness'

/** Bytes that cross from the script to the screen. */
export type PhoneCost = { what: string; calls: number; bytes: number }

/** The first screen of a member on the party day, and the tap that checks them in. */
export async function phoneCosts(cloud: LocalCloud): Promise<PhoneCost[]> {
  const openid = 'demo-probationary'
  const officer = 'demo-secretary'
  const today = await cloud.call('api', { path: 'activities.today' }, officer)
  if (!today.ok) throw new Error(today.errMsg)
  const { cards } = (JSON.parse(today.json) as { data: { cards: { activityId: string; phase: string }[] } }).data
  const activityId = cards.find((card) => card.phase === 'checkIn')?.activityId
  await cloud.call('api', { path: 'checkIn.open', input: { activityId } }, officer)
  const board = await cloud.call('api', { path: 'checkIn.board', input: { activityId } }, officer)
  if (!board.ok) throw new Error(board.errMsg)
  const { token } = shownBy((JSON.parse(board.json) as { data: { activityId: string; key: string | null } }).data)

  const phone = await launchWeapp({
    dir: 'dist/weapp',
    openid,
    cloudUrl: cloud.url,
    answers: { scanCode: () => ({ result: token, scanType: 'QR_CODE' }) },
  })
  try {
    await phone.waitFor({ text: /扫码签到/ })
    const first = phone.setDataLog.reduce((sum, entry) => sum + entry.bytes, 0)
    const tap = await phone.measure(async () => {
      await phone.tap({ text: /^扫码签到$/ })
      await phone.waitFor({ text: /已签到/ })
    })
    return [
      { what: 'first screen', calls: phone.setDataLog.length - tap.count, bytes: first },
      { what: 'check-in tap', calls: tap.count, bytes: tap.bytes },
    ]
  } finally {
    phone.close()
  }
}
