import { type Fen, yuanWords } from '@domain/dues/money'
import { type ReliefKind, reliefLabels } from '@domain/dues/relief'

/** `少交，每月交 10.00 元`, `免交`. */
export function reliefWords({ kind, fen }: { kind: ReliefKind; fen: Fen }): string {
  return kind === 'reduced' ? `${reliefLabels[kind]}，每月交 ${yuanWords(fen)}` : reliefLabels[kind]
}
