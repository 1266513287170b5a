import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import type { KindDefinition } from '../../domain/records/definition'

/** A kind that nobody has thought of: all that has to be written for it is this one entry. */
export const chessEvening = {
  label: '棋类之夜',
  area: 'service',
  hint: '和社区群众一起下棋。',
  avoid: '不写输赢。',
  enteredBy: 'members',
  keptBy: 'publicity.manage',
  sees: 'concerned',
  day: { label: '哪天下的' },
  people: { label: '下棋的人', least: 2, most: 6 },
  fields: {
    game: { type: 'choice', label: '哪种棋', options: { go: '围棋', xiangqi: '象棋' }, needed: true },
    hall: { type: 'line', label: '在哪个活动室', max: 10, needed: true },
    boards: { type: 'count', label: '摆了几盘', least: 1, most: 20, unit: '盘' },
    helpers: { type: 'people', label: '谁帮忙', most: 3 },
    outdoors: { type: 'flag', label: '在户外' },
    clock: { type: 'line', label: '棋钟编号', max: 10, when: { field: 'game', is: ['go'] } },
  },
  titleField: 'hall',
  files: 2,
  counts: 'people',
  standards: ['4.2'],
} as const satisfies KindDefinition

/** The sources with the entry in the catalogue's table, and a row of the list that asks for such a record. */
export const withChessEvening: Plugin = {
  name: 'with-chess-evening',
  setup({ onLoad }) {
    const changed = (filter: RegExp, before: string, after: string) =>
      onLoad({ filter }, ({ path }) => {
        const source = readFileSync(path, 'utf8')
        if (!source.includes(before)) throw new Error(`${path} does not say ${before}`)
        return { contents: source.replace(before, after), loader: 'ts' }
      })
    const entry = `chessEvening: ${JSON.stringify(chessEvening)},`
    changed(/[\\/]domain[\\/]records[\\/]kinds\.ts$/, '  ...memberKinds,\n}', `  ...memberKinds,\n  ${entry}\n}`)
    changed(
      /[\\/]domain[\\/]responsibilities[\\/]evidence\.ts$/,
      `anyOf: ['service', 'visit']`,
      `anyOf: ['service', 'visit', 'chessEvening']`,
    )
  },
}
