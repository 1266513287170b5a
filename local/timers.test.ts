import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readTimers, startTimers, type Timer } from './timers'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'timers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function deploy(name: string, config: object): void {
  mkdirSync(path.join(folder, name))
  writeFileSync(path.join(folder, name, 'config.json'), JSON.stringify(config))
}
const timer = (config: string) => ({ name: 'x', type: 'timer', config })

describe('the timers of the built functions', () => {
  it('are those of their config.json', () => {
    deploy('api', { timeout: 20 })
    deploy('reminders', { triggers: [timer('0 */30 8-20 * * * *')] })
    mkdirSync(path.join(folder, 'plain'))
    expect(readTimers(folder).map(({ functionName }) => functionName)).toEqual(['reminders'])
  })
  it('are refused where the cloud would refuse them', () => {
    deploy('reminders', { triggers: [timer('*/30 8-20 * * *')] })
    expect(() => readTimers(folder)).toThrow('云函数 reminders 的 config.json：定时表达式“*/30 8-20 * * *”应有 7 项')
  })
  it('are one a function', () => {
    deploy('reminders', { triggers: [timer('0 0 8 * * * *'), timer('0 0 9 * * * *')] })
    expect(() => readTimers(folder)).toThrow('云函数 reminders 有 2 个定时器')
  })
})

describe('timers that run', () => {
  const ok = { ok: true, json: 'null', roundTrips: 0, depth: 0 } as const
  const run = jest.fn<Promise<typeof ok>, [string]>(async () => ok)
  let timers: Timer[]
  let stop: () => void
  beforeEach(() => {
    deploy('reminders', { triggers: [timer('0 */30 8-20 * * * *')] })
    timers = readTimers(folder)
    jest.useFakeTimers({ now: Date.parse('2026-11-24T08:29:30.500+08:00') })
  })
  afterEach(() => {
    stop()
    run.mockClear()
    jest.useRealTimers()
  })

  it('run at once, and then each time they are due, once', () => {
    stop = startTimers({ runTimer: run }, timers)
    expect(run.mock.calls).toEqual([['reminders']])
    jest.advanceTimersByTime(29_000)
    expect(run).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(2_000)
    expect(run).toHaveBeenCalledTimes(2)
    jest.advanceTimersByTime(61 * 60_000)
    expect(run).toHaveBeenCalledTimes(4)
    stop()
    jest.advanceTimersByTime(60 * 60_000)
    expect(run).toHaveBeenCalledTimes(4)
  })
  it('miss no second of a machine that was busy, and none is replayed after a long sleep', () => {
    stop = startTimers({ runTimer: run }, timers)
    jest.setSystemTime(Date.parse('2026-11-24T08:30:20+08:00'))
    jest.advanceTimersByTime(1_000)
    expect(run).toHaveBeenCalledTimes(2)
    jest.setSystemTime(Date.parse('2026-11-24T12:10:00+08:00'))
    jest.advanceTimersByTime(1_000)
    expect(run).toHaveBeenCalledTimes(2)
  })
  it('say when they fail', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const failed = { ok: false, status: 500, errCode: -504002, errMsg: 'broken', roundTrips: 0, depth: 0 } as const
    stop = startTimers({ runTimer: async () => failed }, timers)
    await Promise.resolve()
    expect(complain).toHaveBeenCalledWith('定时器 reminders 运行失败：broken')
    complain.mockRestore()
  })
})
