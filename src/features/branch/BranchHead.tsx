import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import type { NamedMember } from './people'
import './BranchHead.scss'

type BranchHeadProps = {
  branch: { name: string; groups: readonly Group[] }
  /** Undefined while they are being read: the figures keep their places. */
  members: readonly NamedMember[] | undefined
}

/** The branch's name and size on the header's red. */
export function BranchHead({ branch, members }: BranchHeadProps) {
  const count = (standing: NamedMember['standing']) => members?.filter((one) => one.standing === standing).length
  const figures = [
    ['党员', members?.length],
    ['正式', count('full')],
    ['预备', count('probationary')],
    ['党小组', branch.groups.length],
  ] as const
  return (
    <View className="branch-head">
      <View className="branch-head-name">{branch.name}</View>
      <View className="branch-head-figures">
        {figures.map(([label, figure]) => (
          <View key={label} className="branch-head-figure">
            <View className="figure">{figure ?? '–'}</View>
            <View className="small">{label}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
