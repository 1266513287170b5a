import { readOptions } from './options'

const usual = { data: '.local', empty: false, reset: false }

it.each([
  [[], usual],
  [['--port', '8080'], { ...usual, port: 8080 }],
  [['--port=0', '--empty', '--reset'], { data: '.local', port: 0, empty: true, reset: true }],
  [['--data', 'a b'], { ...usual, data: 'a b' }],
  [['--help'], 'help'],
  [['--help', '--empty'], 'help'],
])('reads %j', (args, options) => {
  expect(readOptions(args)).toEqual(options)
})

it.each([
  [['--prot', '1'], /^没有选项 --prot/],
  [['-p'], /^没有选项 -p/],
  [['--toString'], /^没有选项 --toString/],
  [['start'], /^不认识“start”/],
  [['--port'], /^--port 后面还缺一个值/],
  [['--port', '--empty'], /^--port 后面还缺一个值/],
  [['--port', '65536'], /0 到 65535/],
  [['--port', '12ab'], /不能是“12ab”/],
  [['--port', '-1'], /^--port 后面还缺一个值/],
  [['--port=-1'], /不能是“-1”/],
  [['--data='], /--data 后面/],
  [['--empty=1'], /--empty 后面不用写值/],
])('refuses %j with a sentence', (args, sentence) => {
  expect(() => readOptions(args)).toThrow(sentence)
  expect(() => readOptions(args)).toThrow(/\p{Script=Han}/u)
})
