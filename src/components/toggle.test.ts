import { toggled } from './toggle'

test('a tap adds or removes, in the options’ order, and forgets what is no option', () => {
  expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c'])
  expect(toggled(['a', 'b', 'c'], ['c', 'a'], 'a')).toEqual(['c'])
  expect(toggled(['a', 'b'], ['gone'], 'b')).toEqual(['b'])
})
