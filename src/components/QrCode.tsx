import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import { qrSvg } from './qrDrawing'
import { svgBackground } from './svg'

/** A QR code of a text, `size` px wide. `label` tells who cannot see it what to do instead. */
export function QrCode({ text, size, label }: { text: string; size: number; label: string }) {
  const backgroundImage = useMemo(() => svgBackground(qrSvg(text)), [text])
  return (
    <View
      style={{
        width: `${size}px`,
        height: `${size}px`,
        margin: '0 auto',
        backgroundImage,
        backgroundSize: '100% 100%',
      }}
      {...spoken({ role: 'img', label })}
    />
  )
}
