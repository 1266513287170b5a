/** The formats of numbers that Excel has built in, by their numbers; `f` is the one that exceljs uses. */
declare module 'exceljs/lib/xlsx/defaultnumformats' {
  const formats: Record<string, { f?: string; 'zh-cn'?: string }>
  export default formats
}
