import { readDeadline } from './deadline'
import { printSchedule } from './print-schedule'
import { type Answer, type Question, questionnaire } from './question'

function read(phrase: string, remembered: Record<string, Answer> = {}, written?: number) {
  const { askFor, asked } = questionnaire(remembered)
  const schedule = readDeadline(phrase, { year: 2026, ask: askFor(1), ...(written !== undefined && { written }) })
  return { printed: printSchedule(schedule), questions: asked() }
}

/** Choices that every question of its kind has. */
const common = ['day', 'phrase']

function labels({ choices }: Question): string[] {
  return choices.filter(({ id }) => !common.includes(id)).map(({ label }) => label)
}

const whole = ['全年，年底检查', '每月1次', '每季度1次']

test.each<[phrase: string, printed: string, sentence: string, choices: string[]]>([
  ['5月以前', '5月底前', '结束以前，还是开始以前', ['5月底前', '4月底前']],
  ['10月以前', '10月底前', '结束以前，还是开始以前', ['10月底前', '9月底前']],
  ['3月前', '3月底前', '结束以前，还是开始以前', ['3月底前', '2月底前']],
  ['次年1月前', '次年1月底前', '结束以前，还是开始以前', ['次年1月底前', '12月底前']],
  ['三季度前', '9月底前', '结束以前，还是开始以前', ['9月底前', '6月底前']],
  ['下半年前', '12月底前', '结束以前，还是开始以前', ['12月底前', '6月底前']],
  ['4月中旬前', '4月20日前', '结束以前，还是开始以前', ['4月20日前', '4月10日前']],
  ['4月初前', '4月10日前', '结束以前，还是开始以前', ['4月10日前', '3月底前']],
  ['3月以后', '4月—12月', '结束以后算起', ['4月—12月', '3月—12月']],
  ['4月中', '4月', '还是中旬', ['4月', '4月中旬']],
  ['4月15日左右', '4月', '大概的时间', ['4月', '4月15日']],
  ['年初', '3月底前', '什么时候以前', ['3月底前', '1月底前', '2月底前']],
  ['年中', '6月底前', '什么时候以前', ['6月底前', '7月底前']],
  ['年前', '12月底前', '还是春节以前', ['12月底前', '次年1月底前', '次年2月底前']],
  ['元旦前', '12月底前', '年底的元旦', ['12月底前', '1月1日前']],
  ['春节前', '春节前', '每年日期不同', ['不定日期，到时办理']],
  ['农历正月前', '农历正月前', '每年日期不同', ['不定日期，到时办理']],
  ['会后3日内', '会后3日内', '没有固定日期', ['不定日期，到时办理']],
  ['收到通知后5个工作日内', '收到通知后5个工作日内', '没有固定日期', ['不定日期，到时办理']],
  ['发展党员前10天', '发展党员前10天', '没有固定日期', ['不定日期，到时办理']],
  ['一个月内', '一个月内', '没有固定日期', ['不定日期，到时办理']],
  ['待定', '待定', '没有固定日期', ['不定日期，到时办理']],
  ['立即', '立即', '没有固定日期', ['不定日期，到时办理']],
  ['尽快完成', '尽快完成', '没有固定日期', ['不定日期，到时办理']],
  ['已完成', '全年', '“已完成”是完成情况，不是时限', whole],
  ['季度末', '每季度1次', '没有写哪个季度', ['每季度']],
  ['月底前', '每月1次', '没有写哪个月', ['每月']],
  ['25日前', '每月25日前', '没有写哪个月', ['每月25日前']],
  ['每月第二周', '每月8日—14日', '这个月内都行', ['每月8日—14日', '每月']],
  ['每月第五个周五', '每月最后一个周五', '不是每个月都有', ['每月最后一个周五']],
  ['每月32日前', '每月1次', '没有这样的日子', ['每月']],
  ['每季度第四个月', '每季度1次', '没有第 4 个月', ['每季度']],
  ['3月或9月', '3月—9月', '隔得远', ['3月—9月', '3月', '9月']],
  ['1月或12月', '全年', '隔得远', ['全年', '1月', '12月']],
  ['每月或每季度', '每月1次', '两种时间', ['每月', '每季度']],
  ['11月至1月', '11月—次年1月', '到次年吗', ['11月—次年1月', '不要这个时间']],
  ['2月30日', '2月底前', '没有 2 月 30 日', ['2月底前', '不要这个时间']],
  ['2月29日前', '2月底前', '没有 2 月 29 日', ['2月底前', '不要这个时间']],
  ['6月31日', '6月底前', '没有 6 月 31 日', ['6月底前', '不要这个时间']],
  ['3月1日—40日', '3月1日—3月', '没有 3 月 40 日', ['3月1日—3月', '不要这个时间']],
  ['13月', '全年', '没有 13 月', ['不要这个时间']],
  ['0月底前', '全年', '没有 0 月', ['不要这个时间']],
  ['2025年6月', '6月', '写的是 2025 年', ['6月', '不要这个时间']],
  ['2020-12-31', '12月31日', '写的是 2020 年', ['12月31日', '不要这个时间']],
  ['1—2次', '全年不少于1次', '按几次', ['不少于1次', '2次']],
  ['4次左右', '全年4次', '按几次', ['4次', '不少于4次']],
  ['3月、6月，共3次', '3月、6月', '写的是共3次，列出的是 2 次', ['按列出的 2 次', '全年3次']],
  ['每季度1次，共5次', '每季度1次', '写的是共5次，列出的是 4 次', ['按列出的 4 次', '全年5次']],
  ['每月1次，全年10次', '每月1次', '写的是共10次，列出的是 12 次', ['按列出的 12 次', '全年10次']],
  ['', '全年', '没有写完成时限', whole],
  [' / ', '全年', '没有写完成时限', whole],
  ['无', '全年', '没有写完成时限', whole],
  ['吃饭', '全年', '没有看懂“吃饭”', whole],
  ['by June 30', '全年', '没有看懂“by June 30”', whole],
  ['多次', '全年', '没有看懂“多次”', whole],
  ['学习教育期间', '全年', '没有看懂“学习教育期间”', whole],
  ['一次性', '全年', '没有看懂“一次性”', whole],
  ['半年', '全年', '没有看懂“半年”', whole],
  ['去年12月', '12月', '没有看懂“去年”', ['按“12月”', ...whole]],
  ['每月第一个工作日', '每月1次', '没有看懂“第一个工作日”', ['按“每月1次”', ...whole]],
  ['每月5日、20日', '每月5日', '没有看懂“20日”', ['按“每月5日”', ...whole]],
  ['每周一、三', '每周一', '没有看懂“三”', ['按“每周一”', ...whole]],
  ['3月、12月，计划', '3月、12月', '没有看懂“计划”', ['按“3月、12月”', ...whole]],
  ['每季度（3月、9月）', '3月、9月', '没有看懂“3月、9月”', ['按“3月、9月”', ...whole]],
  ['全年（每季度检查）', '全年（每季度检查）', '没有看懂“每季度检查”', ['按“全年（每季度检查）”', ...whole]],
])('%j is asked, and until then %s', (phrase, printed, sentence, choices) => {
  const reading = read(phrase)
  const [question, ...more] = reading.questions
  expect(reading.printed).toBe(printed)
  expect(question?.sentence).toContain(sentence)
  expect(question && labels(question)).toEqual(choices)
  expect(more).toEqual([])
})

test.each<[phrase: string, id: string, answer: Answer, printed: string]>([
  ['5月以前', 'when:5月以前', { choice: 'beforeBegin' }, '4月底前'],
  ['５月 以前、12月', 'when:5月以前', { choice: 'beforeBegin' }, '4月底前、12月'],
  ['5月以前', 'when:5月以前', { choice: 'day', value: '2026-05-20' }, '5月20日前'],
  ['春节前', 'when:春节前', { choice: 'day', value: '2027-02-05' }, '次年2月5日前'],
  ['2月30日', 'when:2月30日', { choice: 'leaveOut' }, '全年'],
  ['3月、13月', 'when:13月', { choice: 'leaveOut' }, '3月'],
  ['3月、6月，共3次', 'total:3月、6月,共3次', { choice: 'asStated' }, '全年3次'],
  ['1—2次', 'times:1-2次', { choice: '1' }, '全年2次'],
  ['吃饭', 'deadline:吃饭', { choice: 'monthly' }, '每月1次'],
  ['吃饭', 'deadline:吃饭', { choice: 'quarterly' }, '每季度1次'],
  ['吃饭', 'deadline:吃饭', { choice: 'day', value: '2026-11-30' }, '11月30日前'],
  ['吃饭', 'deadline:吃饭', { choice: 'phrase', value: '每季度末月25日前' }, '每季度第三个月25日前'],
  ['吃饭', 'deadline:吃饭', { choice: 'phrase', value: '吃饭' }, '全年'],
  ['', 'deadline:', { choice: 'monthly' }, '每月1次'],
])('%s, answered %s %j, is %s', (phrase, id, answer, printed) => {
  const reading = read(phrase, { [id]: answer })
  expect(reading.printed).toBe(printed)
  expect(reading.questions.find((question) => question.id === id)?.answer).toEqual(answer)
})

test.each<[string, Answer]>([
  ['a choice there is not', { choice: 'never' }],
  ['a day there is not', { choice: 'day', value: '2026-02-30' }],
  ['a day in another year', { choice: 'day', value: '2020-05-01' }],
  ['no day', { choice: 'day' }],
])('%s is no answer', (_case, answer) => {
  const { printed, questions } = read('5月以前', { 'when:5月以前': answer })
  expect(printed).toBe('5月底前')
  expect(questions[0]).not.toHaveProperty('answer')
})

test.each<[phrase: string, printed: string]>([
  ['2020年12月或2021年1月', '12月—次年1月'],
  ['2021年1月15日前', '次年1月15日前'],
  ['2020年6月底前', '6月底前'],
  ['2026年6月底前', '6月底前'],
])('in a list of 2020, %s is %s', (phrase, printed) => {
  expect(read(phrase, {}, 2020)).toEqual({ printed, questions: [] })
})

test('a phrase as long as a text is asked about, not read', () => {
  const { questions } = read('3月、'.repeat(300))
  expect(questions.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('太长')])
})
