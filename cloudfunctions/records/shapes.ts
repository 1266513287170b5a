import * as z from 'zod'
import { type ActivityKind, activityKindIds } from '../../domain/activities/kinds'
import { leaveCategories } from '../../domain/attendance/leave'
import { registerMarkLabels } from '../../domain/attendance/register'
import { RecordKindName } from '../rpc/record-kind'
import { keysOf, State } from '../rpc/shapes'

const ActivityKindName = z.enum(activityKindIds as [ActivityKind, ...ActivityKind[]])

const Named = z.object({ memberId: z.string(), name: z.string() })
const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const ValuesShape = z.record(z.string(), Value)

/** A record as lists show it. */
const CardShape = z.object({
  recordId: z.string(),
  kind: RecordKindName,
  on: z.string(),
  title: z.string(),
  values: ValuesShape,
  people: z.array(Named),
  by: z.string(),
  enteredOn: z.string(),
  backEntered: z.literal(true).optional(),
  draft: z.literal(true).optional(),
  held: z.literal(true).optional(),
  shared: z.literal(true).optional(),
  files: z.int().optional(),
  answers: z.int().optional(),
  answeredOn: z.string().optional(),
})

/** A page of records. */
export const ListShape = z.object({
  year: z.int(),
  today: z.string(),
  closed: z.boolean(),
  cards: z.array(CardShape),
  more: z.boolean(),
})

const Counted = z.object({ kind: RecordKindName, count: z.int() })

/** A year's records at a glance. */
export const HomeShape = z.object({
  year: z.int(),
  today: z.string(),
  closed: z.boolean(),
  counts: z.array(Counted.extend({ lastOn: z.string() })),
  waiting: z.array(Counted),
  unanswered: z.array(Counted),
  toSign: z.array(z.object({ recordId: z.string(), kind: RecordKindName, title: z.string(), on: z.string() })),
})

const ByAt = z.object({ by: z.string(), at: z.string() })
const Way = z.enum(['phone', 'paper'])

/** One record with everything that belongs to it. */
export const RecordShape = z.object({
  recordId: z.string(),
  kind: RecordKindName,
  on: z.string(),
  year: z.int(),
  title: z.string(),
  values: ValuesShape,
  enteredOn: z.string(),
  at: z.string(),
  state: z.enum(['draft', 'recorded']),
  revision: z.int(),
  today: z.string(),
  people: z.array(Named),
  /** Names of the members in its fields. */
  named: z.array(Named),
  by: z.string(),
  mine: z.literal(true).optional(),
  backEntered: z.literal(true).optional(),
  held: z.literal(true).optional(),
  shared: z.literal(true).optional(),
  confirmed: ByAt.optional(),
  withdrawn: ByAt.extend({ reason: z.string() }).optional(),
  activity: z.object({ activityId: z.string(), kind: ActivityKindName, on: z.string(), title: z.string() }).nullable(),
  files: z.array(
    z.object({
      fileId: z.string(),
      name: z.string(),
      kind: z.enum(['image', 'document']),
      bytes: z.int(),
      by: z.string(),
    }),
  ),
  answers: z.array(ByAt.extend({ answerId: z.string(), text: z.string() })),
  signing: z
    .object({
      textHash: z.string(),
      of: z.int(),
      /** Of these, who has signed. */
      done: z.int(),
      signed: z.array(Named.extend({ on: z.string(), way: Way })),
      /** Who has not; told to who keeps the text. */
      open: z.array(Named),
      earlier: z.int(),
      awaitsYou: z.literal(true).optional(),
    })
    .nullable(),
  keeps: z.literal(true).optional(),
  mayEdit: z.boolean(),
  mayWithdraw: z.boolean(),
  mayConfirm: z.boolean(),
  mayRelease: z.boolean(),
  mayAnswer: z.boolean(),
  mayNoteSigned: z.boolean(),
  closed: z.boolean(),
  history: z.array(
    ByAt.extend({
      words: z.string(),
      changes: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
})

/** What a branch decided about study hours. */
export const StudySettingsShape = z.object({
  kinds: z.array(ActivityKindName).max(activityKindIds.length),
  target: z.number().min(0).max(1000),
  committeeTarget: z.number().min(0).max(1000),
  conversion: z.array(z.object({ fromMinutes: z.int().min(1).max(1440), hours: z.number().min(0.5).max(24) })).max(10),
  shorter: z.enum(['wholeHours', 'halfHours', 'none']),
})

const StudyItem = z.object({
  id: z.string(),
  kind: z.union([ActivityKindName, z.literal('training')]),
  on: z.string(),
  title: z.string(),
  hours: z.number(),
  madeUp: z.literal(true).optional(),
})
const Mark = keysOf(registerMarkLabels)
const Category = keysOf(leaveCategories)
const StudyFigure = z.object({ done: z.number(), of: z.number(), items: z.array(StudyItem) })

const Counts = z.object({
  ...{ expected: z.int(), attended: z.int(), late: z.int(), leave: z.int() },
  ...{ absent: z.int(), madeUp: z.int(), open: z.int(), observer: z.int() },
})

/** A member's year. */
export const MemberYearShape = z.object({
  year: z.int(),
  today: z.string(),
  memberId: z.string(),
  name: z.string(),
  role: z.string(),
  state: State,
  attendance: Counts,
  marks: z.array(
    z.object({
      activityId: z.string(),
      kind: ActivityKindName,
      on: z.string(),
      title: z.string(),
      mark: Mark,
      category: Category.optional(),
      madeUpOn: z.string().optional(),
    }),
  ),
  study: z.object({ sessions: StudyFigure, hours: StudyFigure, rules: StudySettingsShape }),
  /** Of leading cadres. */
  doubleLife: z.object({ done: z.int(), of: z.int() }).optional(),
  dues: z
    .object({
      months: z.array(
        z.object({
          month: z.string(),
          owed: z.int(),
          paid: z.int(),
          state: z.enum([
            ...(['paid', 'partial', 'unpaid', 'unassessed'] as const),
            ...(['notJoined', 'before', 'after', 'elsewhere', 'exempt'] as const),
          ]),
          when: z.enum(['late', 'now', 'ahead']),
          reduced: z.literal(true).optional(),
        }),
      ),
      missing: z.int(),
    })
    .nullable(),
  pledges: z.array(
    z.object({
      recordId: z.string(),
      kind: RecordKindName,
      title: z.string(),
      on: z.string(),
      signedOn: z.string().optional(),
    }),
  ),
  records: z.array(CardShape),
  kinds: z.array(RecordKindName),
})

const TalkFigure = z.object({ done: z.int(), of: z.int(), notApplicable: z.string().optional() })
const TalkMatrix = z.object({
  rows: z.array(Named),
  columns: z.array(Named),
  last: z.array(z.array(z.string().nullable())),
  /** The records behind these days. */
  talkIds: z.array(z.array(z.string().nullable())),
})
const Board = z.object({ year: z.int(), today: z.string() })

export const TalksShape = Board.extend({
  talks: z.int(),
  figures: z.object({ committeeCommittee: TalkFigure, committeeMember: TalkFigure, memberMember: TalkFigure }),
  committee: TalkMatrix,
  members: TalkMatrix,
  open: z.object({
    committeeCommittee: z.array(z.array(Named)),
    committeeMember: z.array(Named),
    memberMember: z.array(Named),
  }),
})

export const LettersShape = Board.extend({
  of: z.int(),
  done: z.int(),
  layers: z.array(z.array(Named)),
  top: z.array(Named),
  places: z.array(
    Named.extend({
      depth: z.int().nullable(),
      state: z.enum(['signed', 'unsigned', 'missing', 'detached']),
      letters: z.array(
        z.object({ recordId: z.string(), upper: z.string(), signed: z.boolean(), upperSigned: z.boolean() }),
      ),
      words: z.string().optional(),
    }),
  ),
  letters: z.array(
    z.object({
      ...{ recordId: z.string(), title: z.string(), on: z.string(), of: z.int(), signed: z.int() },
      ...{ open: z.array(Named), held: z.literal(true).optional() },
    }),
  ),
})

export const PledgesShape = Board.extend({
  pledges: z.array(
    z.object({
      recordId: z.string(),
      title: z.string(),
      on: z.string(),
      of: z.int(),
      done: z.int(),
      open: z.array(Named),
      held: z.literal(true).optional(),
    }),
  ),
})

export const CareShape = Board.extend({
  people: z.array(
    Named.extend({
      recordId: z.string(),
      since: z.string(),
      why: z.string(),
      until: z.string().optional(),
      visits: z.array(z.object({ recordId: z.string(), on: z.string(), by: z.array(z.string()) })),
    }),
  ),
})

export const OpinionsShape = Board.extend({
  of: z.int(),
  answered: z.int(),
  /** Without an answer since the year before. */
  earlierOpen: z.int(),
  opinions: z.array(
    CardShape.extend({
      time: z.object({ answered: z.boolean(), days: z.int(), workdays: z.int(), words: z.string() }),
    }),
  ),
})

const Step = z.object({
  ...{ id: z.string(), n: z.int(), label: z.string(), stage: z.string() },
  ...{ rank: z.int(), hint: z.string().optional() },
})

export const DevelopmentShape = Board.extend({
  people: z.array(
    z.object({
      name: z.string(),
      memberId: z.string().optional(),
      done: z.int(),
      of: z.int(),
      stage: z.string(),
      last: Step.optional(),
      next: Step.optional(),
      warnings: z.array(z.object({ step: z.string(), words: z.string(), level: z.enum(['check', 'due', 'late']) })),
      steps: z.array(z.object({ recordId: z.string(), on: z.string(), step: z.string() })),
    }),
  ),
})

const Birthday = Named.extend({ on: z.string(), years: z.int(), recordId: z.string().optional() })

export const BirthdaysShape = Board.extend({
  ...{ days: z.int(), pastDays: z.int() },
  past: z.array(Birthday),
  coming: z.array(Birthday),
})

/** Where the text of a form is sent as it was typed: its bounds are the catalogue's, kind by kind. */
export const RawValuesInput = z.record(
  z.string().regex(/^[a-zA-Z]{1,30}$/),
  z.union([z.string().max(9000), z.number().min(-1e6).max(1e6), z.boolean(), z.array(z.string().max(64)).max(200)]),
)
