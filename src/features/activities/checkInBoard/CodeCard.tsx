import { Text, View } from '@tarojs/components'
import { memo, useEffect, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { QrCode } from '@/components/QrCode'
import { SCAN_LINK_PREFIX } from './scanLink'
import { type CodeSource, shownCode, spacedDigits } from './shownCode'
import { sign } from './sign'
import './CodeCard.scss'

const QR_PX = 270
/** How soon to look again when there is no code to show. */
const AGAIN_MS = 1000

type CodeCardProps = CodeSource & {
  slotSeconds: number
  /** How many ms the cloud's clock is ahead of the phone's. */
  clockAheadMs: number
}

/**
 * The code people scan, turning by the cloud's clock. It turns alone: nothing else on the screen is drawn for it, and the
 * bar runs by an animation, not by steps sent to the screen.
 */
export const CodeCard = memo(function CodeCard({ slotSeconds, clockAheadMs, ...source }: CodeCardProps) {
  const [, turn] = useState(0)
  const code = shownCode(source, slotSeconds, Date.now() + clockAheadMs, sign)
  const leftMs = code?.leftMs
  // After every drawing: two slots in a row may be left the same time, and the second must turn too.
  useEffect(() => {
    const timer = setTimeout(() => turn((turns) => turns + 1), leftMs ?? AGAIN_MS)
    return () => clearTimeout(timer)
  })
  return (
    <View className="code-card">
      {code ? (
        <View>
          <QrCode text={`${SCAN_LINK_PREFIX}${code.token}`} size={QR_PX} label={`签到二维码，数字是 ${code.digits}`} />
          <View className="code-time">
            <TimeLeft key={code.token} slotSeconds={slotSeconds} ranMs={code.ranMs} />
          </View>
          <View className="muted">{`每 ${slotSeconds} 秒换一次，拍照转发无效`}</View>
          <View className="code-digits" {...spoken({ label: `数字码 ${code.digits.split('').join(' ')}` })}>
            {spacedDigits(code.digits)}
          </View>
          <View className="muted">扫不了？输入这 6 位数字</View>
        </View>
      ) : (
        <View className="code-none" {...spoken({ role: 'alert' })}>
          暂时没有签到码
          <Text className="small">联网后自动恢复；也可以点名字登记</Text>
        </View>
      )}
    </View>
  )
})

/** The bar runs from where the slot stood when it was first drawn; a later answer must not push it. */
function TimeLeft({ slotSeconds, ranMs }: { slotSeconds: number; ranMs: number }) {
  const [style] = useState({ animationDuration: `${slotSeconds}s`, animationDelay: `-${ranMs}ms` })
  return <View className="code-time-left" style={style} />
}
