import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Sheet } from '@/components/Sheet'
import { privacyWords } from './privacyWords'
import './me.scss'

/** What is kept about one, why, and who sees it. */
export function PrivacySheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="个人信息说明" onClose={onClose}>
      {privacyWords.map(({ title, lines }) => (
        <View key={title} className="me-privacy">
          <View className="me-privacy-title" {...spoken({ role: 'heading' })}>
            {title}
          </View>
          {lines.map((line) => (
            <View key={line} className="me-privacy-line">
              {line}
            </View>
          ))}
        </View>
      ))}
    </Sheet>
  )
}
