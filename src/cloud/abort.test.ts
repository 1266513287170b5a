import { AbortController } from './abort'

test('tells each listener once, and keeps the first reason', () => {
  const controller = new AbortController()
  const { signal } = controller
  const heard: string[] = []
  const gone = () => heard.push('gone')
  signal.onabort = () => heard.push('onabort')
  signal.addEventListener('abort', () => heard.push('function'))
  signal.addEventListener('abort', { handleEvent: () => heard.push('object') })
  signal.addEventListener('abort', gone)
  signal.removeEventListener('abort', gone)
  expect(() => signal.throwIfAborted()).not.toThrow()

  controller.abort('first')
  controller.abort('second')

  expect(signal.aborted).toBe(true)
  expect(signal.reason).toBe('first')
  expect(heard).toEqual(['onabort', 'function', 'object'])
  expect(() => signal.throwIfAborted()).toThrow('first')
})

test('without a reason it is an AbortError', () => {
  const controller = new AbortController()
  controller.abort()
  expect(controller.signal.reason).toMatchObject({ name: 'AbortError' })
})
