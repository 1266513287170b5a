import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import type { CheckIn } from './useCheckIn'
import './checkIn.scss'

/** The keyboard comes up only after the sheet has: asked for earlier, some phones ignore it. */
const FOCUS_AFTER_MS = 350

type DigitsProps = { activityId: string; checkIn: CheckIn }

function Digits({ activityId, checkIn }: DigitsProps) {
  const { submit, busy } = checkIn
  const [typed, setTyped] = useState('')
  const [focus, setFocus] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setFocus(true), FOCUS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])

  const failure = checkIn.by === 'digits' && checkIn.on === activityId ? checkIn.failure : undefined
  useEffect(() => {
    // A wrong code is typed anew.
    if (failure) setTyped('')
  }, [failure])

  const send = (text: string) => {
    const digits = text.replace(/\D/g, '')
    if (digits.length === 6) submit({ by: 'digits', activityId, digits })
  }
  const change = (text: string) => {
    setTyped(text)
    send(text)
  }
  return (
    <View className="check-in-digits">
      <TextInput
        label="现场屏幕上的 6 位数字"
        hint={busy ? '正在签到，请稍候…' : '输满 6 位自动提交；数字会不断更换，请看当前的'}
        error={busy ? undefined : failure?.message}
        value={typed}
        onChange={change}
        maxLength={7}
        keyboard="number"
        focus={focus}
        confirm="send"
        onConfirm={() => send(typed)}
      />
    </View>
  )
}

/** Six digits for whoever cannot scan. Goes off by itself at the sixth. */
export function DigitsSheet({ open, onClose, ...digits }: DigitsProps & { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="输入数字码" onClose={onClose}>
      <Digits {...digits} />
    </Sheet>
  )
}
