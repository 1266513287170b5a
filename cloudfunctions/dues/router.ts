import { router } from '../rpc/procedure'
import { assessing } from './procedures/assessing'
import { duesBooks } from './procedures/books'
import { dues } from './procedures/dues'

/** Dues (党费): one's own, and the branch's books. They are registered here; no money is held or moved. */
export const duesRouter = router({ dues, duesBooks, assessing })

/** What the phone's client is typed by. */
export type DuesRouter = typeof duesRouter
