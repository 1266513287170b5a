import { type Fen, yuanWords } from '@domain/dues/money'

type Month = { month: string; state: string; owed: Fen; paid: Fen }

/** This month's dues in few words, for the row that opens them; nothing where there is nothing to say. */
export function duesWords(now: Month): string | undefined {
  const name = `${Number(now.month.slice(5))}月`
  const missing = yuanWords(now.owed - now.paid)
  const words: Record<string, string> = {
    ...{ paid: `${name}已交`, partial: `${name}还差 ${missing}`, unpaid: `${name} ${missing}未交` },
    ...{ unassessed: '还没有核定', exempt: `${name}免交` },
  }
  return words[now.state]
}
