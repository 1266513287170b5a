/** The twenty standards of a 五好支部 by their numbers, with what people call them: what records are said to count for. */
export const standardTitles = {
  '1.1': '双当双抓',
  '1.2': '支委政治合格、作风过硬',
  '1.3': '班子团结协调',
  '2.1': '三会一课',
  '2.2': '双重组织生活',
  '2.3': '固定党日、党费',
  '2.4': '激励关怀帮扶',
  '2.5': '民主评议党员',
  '2.6': '支部工作创新',
  '3.1': '政治理论学习',
  '3.2': '党员主体地位',
  '3.3': '先锋模范',
  '3.4': '时代新风',
  '4.1': '业务成绩',
  '4.2': '双报到、双评价',
  '4.3': '走基层、结对帮扶、驻村',
  '5.1': '政治纪律和政治规矩',
  '5.2': '党内监督',
  '5.3': '无违纪',
  '5.4': '无投诉举报',
} as const

/** A number of {@link standardTitles}. */
export type StandardId = keyof typeof standardTitles
