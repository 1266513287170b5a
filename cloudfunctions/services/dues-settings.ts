import type { DuesSettings } from '../../domain/dues/settings'
import { changeBranch } from './branch'
import type { MemberContext } from './context'

/** What the branch decides about its dues: amounts of assessments to come, and whether months may be paid in advance. */
export async function saveDuesSettings(ctx: MemberContext, settings: DuesSettings): Promise<void> {
  await changeBranch(ctx, 'branch.setDues', { dues: settings })
}
