import { formatKnownDate } from '../../domain/calendar/format'
import {
  genderLabels,
  livelihoodLabels,
  type Member,
  roleLabels,
  standingLabels,
  stateLabels,
} from '../../domain/members/member'
import type { MatchChoice, RosterChanges, RosterMatch } from '../../domain/members/roster-match'
import type { RosterRow } from '../../domain/members/roster-row'
import type { MemberContext } from './context'
import { importState } from './roster'

/** One row as the officer looks at it. Answers are given by `choice`. */
export type PreviewLine = {
  row: number
  name: string
  kind: 'new' | 'update' | 'same' | 'question'
  /** What the row says, or what would change, in words. */
  facts: string[]
  question?: string
  likely?: string
  choices?: { choice: string; label: string }[]
}

const fieldWords: Record<keyof RosterChanges, string> = {
  name: '姓名',
  gender: '性别',
  standing: '类别',
  role: '职务',
  group: '党小组',
  livelihood: '身份',
  leadingCadre: '党员领导干部',
  joinedOn: '入党',
  admittedOn: '转正',
  state: '状态',
  note: '备注',
}

function wordsFor(values: RosterChanges): Partial<Record<keyof RosterChanges, string>> {
  const { gender, standing, role, livelihood, leadingCadre, state, joinedOn, admittedOn, ...plain } = values
  return {
    ...plain,
    ...(gender && { gender: genderLabels[gender] }),
    ...(standing && { standing: standingLabels[standing] }),
    ...(role && { role: roleLabels[role] }),
    ...(livelihood && { livelihood: livelihoodLabels[livelihood] }),
    ...(leadingCadre !== undefined && { leadingCadre: leadingCadre ? '是' : '否' }),
    ...(state && { state: stateLabels[state] }),
    ...(joinedOn && { joinedOn: formatKnownDate(joinedOn) }),
    ...(admittedOn && { admittedOn: formatKnownDate(admittedOn) }),
  }
}

/** `党小组：第一党小组` for each field; in the table's order, so that two readings look alike. */
function factsOf(values: RosterChanges): string[] {
  const words = wordsFor(values)
  return (Object.keys(fieldWords) as (keyof RosterChanges)[])
    .filter((field) => words[field] !== undefined)
    .map((field) => `${fieldWords[field]}：${words[field]}`)
}

function rowFacts({ row: _row, given: _given, name: _name, state, leadingCadre, ...rest }: RosterRow): string[] {
  return factsOf({ ...rest, ...(leadingCadre && { leadingCadre }), ...(state !== 'active' && { state }) })
}

function choiceLabel(choice: MatchChoice, members: readonly Member[]): { choice: string; label: string } {
  if (choice.kind === 'new') return { choice: 'new', label: '是另一个人，新增' }
  if (choice.kind === 'skip') return { choice: 'skip', label: '这一行不导入' }
  const member = members.find((candidate) => candidate._id === choice.memberId)
  const traits = member ? [roleLabels[member.role], member.joinedOn && `${formatKnownDate(member.joinedOn)}入党`] : []
  const state = member && member.state !== 'active' ? stateLabels[member.state] : undefined
  const known = [...traits, state].filter(Boolean).join('，')
  return { choice: choice.memberId, label: `就是名册里的${member?.name ?? ''}（${known}）` }
}

function lineOf(match: RosterMatch, members: readonly Member[]): PreviewLine {
  const { row, name } = match.row
  if (match.kind === 'new') return { row, name, kind: 'new', facts: rowFacts(match.row) }
  if (match.kind === 'update') {
    const facts = factsOf(match.changes)
    return { row, name, kind: facts.length > 0 ? 'update' : 'same', facts }
  }
  return {
    row,
    name,
    kind: 'question',
    facts: rowFacts(match.row),
    question: match.question,
    likely: match.likely,
    choices: match.choices.map((choice) => choiceLabel(choice, members)),
  }
}

/**
 * What the officer looks at before confirming: every row with what would become of it, and everything that was not taken.
 * @throws AppError NO_SUCH_IMPORT
 */
export async function previewImport(ctx: MemberContext, { importId }: { importId: string }) {
  const { imported, members, matches, newGroups, revision } = await importState(ctx, importId)
  const { columns, dropped, problems, warnings, skipped } = imported.reading
  return {
    importId,
    fileName: imported.fileName,
    revision,
    columns: columns.map(({ title }) => title),
    dropped: dropped.filter((column) => !column.serial).map(({ sentence }) => sentence),
    problems,
    warnings,
    skipped: skipped.map(({ row, text }) => ({ row, text })),
    newGroups,
    lines: matches.map((match) => lineOf(match, members)),
    outcome: imported.outcome ?? null,
  }
}
