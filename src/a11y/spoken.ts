/** What a screen reader is told about a part that is not a control of the platform's own. */
export type Spoken = {
  role?:
    | 'button'
    | 'checkbox'
    | 'radio'
    | 'radiogroup'
    | 'group'
    | 'img'
    | 'progressbar'
    | 'alert'
    | 'heading'
    | 'status'
  label?: string
  checked?: boolean
  disabled?: boolean
  hidden?: boolean
}

/** The attributes that say it: WeChat reads `aria-role`, browsers `role`. The build lets these through to WXML (config/aria.ts). */
export function spoken({ role, label, checked, disabled, hidden }: Spoken): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (role) attributes[process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role'] = role
  if (label) attributes['aria-label'] = label
  if (checked !== undefined) attributes['aria-checked'] = String(checked)
  if (disabled !== undefined) attributes['aria-disabled'] = String(disabled)
  if (hidden) attributes['aria-hidden'] = 'true'
  return attributes
}
