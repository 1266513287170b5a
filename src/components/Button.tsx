import { Button as NutButton } from '@nutui/nutui-react-taro'
import { Button as TaroButton } from '@tarojs/components'
import './Button.scss'

type ButtonProps = {
  /** A verb. */
  children: string
  onClick?: () => void
  /** One primary action a screen; the others are ghosts. */
  kind?: 'primary' | 'ghost'
  /** Small ones stand in rows: 44 px to the finger, 36 to the eye. */
  small?: boolean
  /** Being done: shows so and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** What a screen reader says when the verb alone is not enough ("看明细" of what?). */
  label?: string
  /** WeChat's own: share this page. */
  openType?: 'share'
}

/** An action. The handler runs inside the tap itself, as asking for a subscription demands. */
export function Button(props: ButtonProps) {
  const { children, onClick, kind = 'primary', small = false, busy = false, disabled = false, label, openType } = props
  // A word, not NutUI's turning icon: the icon is 3 KB of setData in the very moment when the phone is busy.
  const verb = busy ? '稍候…' : children
  const idle = disabled || busy
  if (small) {
    // A list may hold dozens of these: NutUI's button is three nodes and 440 bytes of setData, a plain one is 130.
    return (
      <TaroButton
        className={`small-button small-button-${kind}${idle ? ' small-button-idle' : ''}`}
        // The browser takes the mere presence of the attribute for yes.
        disabled={idle || undefined}
        onClick={onClick}
        openType={openType}
        aria-label={label}
      >
        {verb}
      </TaroButton>
    )
  }
  return (
    <NutButton
      block
      type="primary"
      size="large"
      shape="round"
      fill={kind === 'primary' ? 'solid' : 'outline'}
      className={kind === 'ghost' ? 'ghost-button' : 'primary-button'}
      disabled={idle}
      onClick={onClick}
      openType={openType}
      aria-label={label}
      // NutUI takes the tap away but says nothing of it to a screen reader.
      aria-disabled={idle}
    >
      {verb}
    </NutButton>
  )
}
