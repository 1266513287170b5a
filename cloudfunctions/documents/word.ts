import { SaxesParser } from 'saxes'
import { AppError } from '../../domain/errors'
import { listWords } from './file-words'
import { type ListContent, parted } from './list-cells'
import { close, localName, newReading, open, write } from './word-reading'

/**
 * A document's text in reading order: paragraphs as rows of one cell, tables as their rows. A document without any table is
 * given as text, in which a list may be set with tabs or one cell a line.
 * @throws AppError FILE_UNREADABLE, FILE_TOO_LARGE
 */
export function contentOfWord(xml: string): ListContent {
  const reading = newReading()
  const unreadable = () => {
    throw new AppError('FILE_UNREADABLE', listWords.unreadable)
  }
  const parser = new SaxesParser()
  parser.on('error', unreadable)
  // No document has one; it would declare entities, which can stand for anything.
  parser.on('doctype', unreadable)
  parser.on('opentag', ({ name, attributes }) => open(reading, localName(name), attributes))
  parser.on('text', (text) => write(reading, text))
  parser.on('closetag', () => close(reading))
  parser.write(xml).close()
  const cells = parted(reading.blocks)
  if (!reading.hasTable) return { kind: 'text', text: cells.flat().join('\n') }
  return { kind: 'cells', cells: cells.map((row) => row.map((cell) => cell.replace(/\t/g, ' '))) }
}
