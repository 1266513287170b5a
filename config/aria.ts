import type { IPluginContext } from '@tarojs/service'

/** What screen readers are told, added to the components that can say it. Empty: whatever the screen gives. */
const SPOKEN_ATTRIBUTES = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-hidden': '',
}

/** By component, in the form Taro merges into its own table. */
export function spokenComponents(): Record<string, Record<string, string>> {
  const names = ['View', 'Text', 'Button', 'Input', 'Textarea', 'Image']
  return Object.fromEntries(names.map((name) => [name, { ...SPOKEN_ATTRIBUTES }]))
}

type Platform = {
  template?: { mergeComponents: (ctx: IPluginContext, components: Record<string, Record<string, string>>) => void }
  runtimePath?: string | string[]
}

/**
 * Taro's WXML templates leave out what screen readers are told. This puts it in at build time, src/a11y/runtime.ts at run
 * time: both number a component's attributes alike, so both must know the same ones.
 */
export default function aria(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, spokenComponents())
      platform.runtimePath = [platform.runtimePath ?? [], '@/a11y/runtime'].flat()
    },
  })
}
