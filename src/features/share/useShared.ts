import { activityPage } from '@domain/pages'
import { useShareAppMessage } from '@tarojs/taro'
import { type MutableRefObject, useRef } from 'react'
import { type Invitation, shareTitle } from './invitation'
import { pictureOf } from './picture'

/** What WeChat shares of the page, set once its activity is there. */
export type Shared = MutableRefObject<Invitation | undefined>

/**
 * What WeChat sends when the page is shared, by its button or by the menu: title, address, and a picture that is drawn only
 * then. WeChat waits three seconds for it; without one it sends what is on the screen. Only in a page.
 */
export function useShared(): Shared {
  const shared: Shared = useRef()
  useShareAppMessage(() => {
    const invitation = shared.current
    if (!invitation) return { title: '五好支部', path: '/pages/today/index' }
    const card = {
      title: shareTitle(invitation, new Date().toISOString()),
      path: activityPage(invitation.activityId),
    }
    const promise = pictureOf(invitation).then(
      (imageUrl) => ({ ...card, imageUrl }),
      () => card,
    )
    return { ...card, promise }
  })
  return shared
}
