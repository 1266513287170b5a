/** What a column of a bank's or platform's statement holds, as far as it is read. */
export type StatementField = 'name' | 'amount' | 'out' | 'direction' | 'date' | 'note' | 'serial'

type Titles = {
  /** Titles as they stand, the more exact first: of 对方户名 and 户名 in one table the first counts. */
  exact: readonly string[]
  /** A longer title may end like this … */
  endings: readonly string[]
  /** … unless it says this. */
  except?: RegExp
}

const titles: Record<StatementField, Titles> = {
  out: {
    exact: [
      ...[
        '借方发生额',
        '借方金额',
        '支出金额',
        '转出金额',
        '付出金额',
        '支取金额',
        '支取',
        '借方',
        '支出',
        '付出',
        '转出',
      ],
    ],
    endings: ['支出金额', '借方发生额', '借方金额'],
  },
  direction: {
    exact: [
      ...['收/支', '收支', '收支类型', '收支方向', '收付标志', '借贷标志', '借贷方向', '借贷', '借/贷', '交易方向'],
      ...['资金流向', '来往账标志'],
    ],
    endings: [],
  },
  amount: {
    exact: [
      ...['实缴金额', '实交金额', '实收金额', '实缴党费', '实交党费', '实缴', '实交', '实收', '缴纳金额', '交纳金额'],
      ...['缴费金额', '交费金额', '缴款金额', '交款金额', '缴纳党费', '交纳党费', '贷方发生额', '贷方金额', '收入金额'],
      ...['存入金额', '转入金额', '入账金额', '到账金额', '收款金额', '贷方', '收入', '存入', '转入', '交易金额'],
      ...['发生额', '支付金额', '付款金额', '转账金额', '汇款金额', '订单金额', '金额', '党费金额', '党费'],
    ],
    endings: ['金额', '发生额'],
    except: /应[缴交收付]|余额|手续|优惠|退|欠|累计|合计|外币|原币|支出|借方|转出|付出|支取/,
  },
  date: {
    exact: [
      ...['缴纳日期', '交纳日期', '缴费日期', '交费日期', '交款日期', '到账日期', '入账日期', '交易日期', '付款日期'],
      ...[
        '支付日期',
        '收款日期',
        '收缴日期',
        '记账日期',
        '记账日',
        '交易日',
        '日期',
        '缴纳时间',
        '交纳时间',
        '缴费时间',
      ],
      ...['交费时间', '交款时间', '到账时间', '入账时间', '交易时间', '付款时间', '支付时间', '收款时间', '时间'],
    ],
    endings: ['日期', '时间'],
    except: /出生|入党|转正|打印|起息|截止|创建|修改|审核|下载|导出|起始|开始|结束|查询/,
  },
  name: {
    exact: [
      ...['党员姓名', '缴纳人姓名', '缴费人姓名', '交费人姓名', '付款人姓名', '姓名', '缴纳人', '交纳人', '缴费人'],
      ...['交费人', '缴款人', '交款人', '付款人名称', '付款人户名', '付款方名称', '付款方户名', '付款方', '付款人'],
      ...['汇款人', '对方户名', '对方姓名', '对方名称', '对方账户名称', '对方账号名称', '交易对方名称', '交易对方'],
      ...['交易对手名称', '交易对手', '对手户名', '对手名称', '对方', '党员', '户名', '账户名称', '名字'],
    ],
    endings: ['姓名', '户名'],
    except: /收款|本方|我方|己方|经办|审核|复核|制表|开户|代[缴交]|单位|银行|机构/,
  },
  note: {
    exact: ['附言', '摘要', '备注', '用途', '留言', '说明', '商品', '商品说明', '商品名称'],
    endings: ['附言', '摘要', '备注', '用途', '留言'],
  },
  serial: {
    exact: ['流水号', '交易流水号', '交易单号', '交易订单号', '交易号', '凭证号', '订单号', '回单编号', '日志号'],
    endings: ['流水号', '单号', '凭证号', '回单号', '流水'],
  },
}

const fields = Object.keys(titles) as StatementField[]
const byTitle = new Map(
  fields.flatMap((field) => titles[field].exact.map((title, rank) => [title, { field, rank }] as const)),
)
/** Longer texts are sentences, not titles. */
const LONGEST_TITLE = 16
/** Behind every title that is known as it stands. */
const ENDING_RANK = 1000

/** A title as it is compared: without blanks, marks and what stands in brackets (元). */
export function titleKey(text: string): string {
  if (text.length > LONGEST_TITLE * 2) return ''
  const key = text
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|[\s*:、.。"'`]/g, '')
    .toLowerCase()
  return key.length > LONGEST_TITLE ? '' : key
}

/** What a column with that title holds, and how exactly the title says so (0 is best). Undefined where it is no known title. */
export function titleOf(text: string): { field: StatementField; rank: number } | undefined {
  const key = titleKey(text)
  const known = byTitle.get(key)
  if (known || key === '') return known
  for (const field of fields) {
    const { endings, except } = titles[field]
    const ending = except?.test(key) ? -1 : endings.findIndex((one) => key.endsWith(one))
    if (ending >= 0) return { field, rank: ENDING_RANK + ending }
  }
  return undefined
}
