import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { queryClient, startQueries } from '@/cloud/query'
import { startOutbox } from '@/outbox/phoneOutbox'
import { restoreLargeText } from '@/theme/largeText'
import './app.scss'
import './theme/frame'

/** The shell: the answers' cache around every page, wired to the phone once. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    startQueries()
    startOutbox()
    restoreLargeText()
  })
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
