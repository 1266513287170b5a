import { isIdNumber, isMobileNumber, withoutPersonalNumbers } from './personal-numbers'

// The number that GB 11643 itself gives as its example.
const id18 = '11010519491231002X'
const id15 = '110105491231002'

test.each([
  [id18, true],
  [id18.toLowerCase(), true],
  [id15, true],
  ['110105 19491231 002X', true],
  ['１１０１０５１９４９１２３１００２Ｘ', true],
  // A wrong check digit does not make it any less somebody's.
  ['110105194912310021', true],
  ['110105194913310021', false],
  ['010105194912310021', false],
  ['110105194902300021', false],
  ['11010519491231002', false],
  ['13800000000', false],
  ['张三', false],
  ['', false],
])('isIdNumber(%j) is %s', (text, expected) => {
  expect(isIdNumber(text)).toBe(expected)
})

test.each([
  ['13800000000', true],
  ['138 0000 0000', true],
  ['+86 13800000000', true],
  ['12800000000', false],
  ['1380000000', false],
  ['0834-2160000', false],
])('isMobileNumber(%j) is %s', (text, expected) => {
  expect(isMobileNumber(text)).toBe(expected)
})

test.each([
  [`身份证${id18}电话13800000000。`, '身份证（证件号已略去）电话（电话已略去）。'],
  [`${id15}、${id18}`, '（证件号已略去）、（证件号已略去）'],
  [`${id18} 13800000000`, '（证件号已略去） （电话已略去）'],
  ['证号 110105-19491231-002X', '证号 （证件号已略去）'],
  ['电话１３８００００００００', '电话（电话已略去）'],
  ['编号 2026000000000000123', '编号 2026000000000000123'],
  ['2005-07-01 入党', '2005-07-01 入党'],
])('%j is shown as %j', (text, expected) => {
  expect(withoutPersonalNumbers(text)).toBe(expected)
})
