import { type ActivityKind, activityKinds } from './kinds'

/** `主题党日：消防安全进小区`; the title alone where it says the kind itself: `12月支委会`, `书记讲党课：…`. */
export function activityName(kind: ActivityKind, title: string): string {
  const { label } = activityKinds[kind]
  return title.includes(label) ? title : `${label}：${title}`
}
