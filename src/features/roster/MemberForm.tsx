import type { Group } from '@domain/branch/branch'
import { genderLabels, livelihoodLabels, roleLabels, standingLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { TextAreaField } from '@/components/TextAreaField'
import { TextInput } from '@/components/TextInput'
import type { DraftProblems, MemberDraft } from './memberDraft'
import { PartyDateField } from './PartyDateField'
import './MemberForm.scss'

function options<T extends string>(labels: Record<T, string>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }))
}

type MemberFormProps = {
  draft: MemberDraft
  onChange: (change: Partial<MemberDraft>) => void
  problems: DraftProblems
  groups: readonly Group[]
}

/** Everything the branch keeps of a member; only the name has to be there. */
export function MemberForm({ draft, onChange, problems, groups }: MemberFormProps) {
  const groupOptions = [...groups.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: '不分组' }]
  return (
    <View>
      <Card>
        <TextInput
          label="姓名"
          required
          value={draft.name}
          maxLength={20}
          error={problems.name}
          onChange={(name) => onChange({ name })}
        />
        <Choice
          label="类别"
          options={options(standingLabels)}
          value={draft.standing}
          onChange={(standing) => onChange({ standing })}
        />
        <Choice
          label="支部职务"
          options={options(roleLabels)}
          value={draft.role}
          onChange={(role) => onChange({ role })}
        />
        {groups.length > 0 ? (
          <Choice
            label="党小组"
            options={groupOptions}
            value={draft.groupId}
            onChange={(groupId) => onChange({ groupId })}
          />
        ) : null}
        <PartyDateField label="入党时间" value={draft.joinedOn} onChange={(joinedOn) => onChange({ joinedOn })} />
        {draft.standing === 'full' ? (
          <PartyDateField
            label="转正时间"
            value={draft.admittedOn}
            error={problems.admittedOn}
            onChange={(admittedOn) => onChange({ admittedOn })}
          />
        ) : null}
        <View>
          {draft.standing === 'full' ? (
            <Choice
              label="表决权"
              hint={draft.vote === 'no' ? '不用写原因，系统不保存原因' : undefined}
              options={[
                { value: 'yes', label: '有表决权' },
                { value: 'no', label: '暂无表决权' },
              ]}
              value={draft.vote}
              onChange={(vote) => onChange({ vote })}
            />
          ) : null}
        </View>
      </Card>
      <Card>
        <Choice
          label="身份"
          hint="决定党费怎样计算"
          options={options(livelihoodLabels)}
          value={draft.livelihood}
          onChange={(livelihood) => onChange({ livelihood })}
        />
        <Choice
          label="党员领导干部"
          hint="要参加双重组织生活"
          options={[
            { value: 'yes', label: '是' },
            { value: 'no', label: '不是' },
          ]}
          value={draft.leadingCadre}
          onChange={(leadingCadre) => onChange({ leadingCadre })}
        />
        <Choice
          label="性别"
          options={[...options(genderLabels), { value: '', label: '不填' }]}
          value={draft.gender}
          onChange={(gender) => onChange({ gender })}
        />
        <TextAreaField
          label="备注"
          hint="不要写身份证号、电话、住址、收入和健康情况"
          value={draft.note}
          maxLength={200}
          onChange={(note) => onChange({ note })}
        />
      </Card>
    </View>
  )
}
