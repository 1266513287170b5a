import { Popup } from '@nutui/nutui-react-taro'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import './Sheet.scss'

/** A small task from below without leaving the page: type a code, choose a person. Its content is unmounted when closed. */
export function Sheet({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <View>
      <Popup
        visible={open}
        position="bottom"
        round
        closeable
        closeIcon={
          <Text className="sheet-close" {...spoken({ role: 'button', label: '关闭' })}>
            ×
          </Text>
        }
        title={title}
        destroyOnClose
        onClose={onClose}
      >
        <View className="sheet">{children}</View>
      </Popup>
    </View>
  )
}
