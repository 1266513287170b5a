import type { Refusals } from './workbook'

/** What is said of a file that cannot be read, by what it is, and what to do instead. */
export type FileWords = Refusals & {
  /** What of it is to be kept where there is too much. */
  keepOnly: string
  empty: string
  pdf: string
  picture: string
  rtf: string
  web: string
  locked: string
  /** A zip that is neither a document nor a workbook. */
  foreign: string
  /** An old binary file with that ending (`.doc`), or one that does not say which. */
  old: (ending: string | undefined) => string
}

const copyInstead = '也可以复制其中的文字粘贴'
const onlyTheList = '请只保留责任清单那张表再试'

/** Of a responsibility list, which may be a document or a text, too, and may be pasted. */
export const listWords: FileWords = {
  tooLarge: `文件太大，最多能读 5 MB；请把图片删掉，只保留责任清单那张表再试，${copyInstead}`,
  tooMuch: `这个文件里的内容太多，${onlyTheList}，${copyInstead}`,
  unreadable: `这个文件打不开，请另存为 .docx 或 .xlsx 再试，${copyInstead}`,
  keepOnly: onlyTheList,
  empty: '这个文件里没有文字，请检查是不是选错了',
  pdf: '读不了 .pdf 文件，请打开它，复制其中的文字粘贴',
  picture: '这是图片，读不出文字，请选 .docx 或 .xlsx 文件',
  rtf: `这个文件是 .rtf 格式，请用 Word 或 WPS 另存为 .docx 再试，${copyInstead}`,
  web: `这个文件是网页格式，请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 再试，${copyInstead}`,
  locked: `这个文件加了密码，请取消密码、另存后再试，${copyInstead}`,
  foreign: `这不是 Word 或 Excel 文件，请选 .docx 或 .xlsx 文件，${copyInstead}`,
  old: (ending) => {
    const saved = ending ? (/doc|wps/.test(ending) ? '.docx' : '.xlsx') : '.docx 或 .xlsx'
    return `这是旧版${ending ? ` ${ending} ` : ''}文件，请另存为 ${saved} 再试，${copyInstead}`
  },
}

const onlyTheStatement = '请只保留交费明细那张表再试'
const exportInstead = '请在网银或缴费平台导出 .xlsx 或 .csv 格式的交费明细再试'

/** Of a bank's or platform's statement: tables alone. */
export const statementWords: FileWords & { document: string } = {
  tooLarge: `文件太大，最多能读 5 MB，${onlyTheStatement}`,
  tooMuch: `这个文件里的内容太多，${onlyTheStatement}，也可以分几个月导入`,
  unreadable: '这个文件打不开，请用 Excel 或 WPS 另存为 .xlsx 再试',
  keepOnly: `${onlyTheStatement}，也可以分几个月导入`,
  empty: '这个文件里没有内容，请检查是不是选错了',
  pdf: `读不了 .pdf 文件，${exportInstead}`,
  picture: `这是图片，读不出文字，${exportInstead}`,
  rtf: `这个文件是 .rtf 格式，${exportInstead}`,
  web: '这个文件是网页格式，请用 Excel 或 WPS 打开，另存为 .xlsx 再试',
  locked: '这个文件加了密码，请用 Excel 或 WPS 打开，取消密码、另存后再试',
  foreign: `这不是 Excel 表格，${exportInstead}`,
  old: (ending) => `这是旧版${ending ? ` ${ending} ` : ''}文件，请用 Excel 或 WPS 另存为 .xlsx 再试`,
  document: `这是 Word 文件，${exportInstead}，也可以把其中的表格复制到 Excel 里另存`,
}
