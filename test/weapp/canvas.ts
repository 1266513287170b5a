import { ApiFailure } from './cloud'
import type { Sandbox } from './sandbox'

type Given = { type?: string; width?: number; height?: number }

const ONE_PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** `wx.createOffscreenCanvas`: the type asked for decides which context it has. */
export function createOffscreenCanvas(sandbox: Sandbox, { type = 'webgl', width = 300, height = 150 }: Given): object {
  const written: string[] = []
  const nothing = (): void => undefined
  const drawing = Object.fromEntries(
    'scale fillRect strokeRect clearRect beginPath closePath moveTo lineTo arc arcTo quadraticCurveTo bezierCurveTo rect fill stroke save restore translate'
      .split(' ')
      .map((name) => [name, nothing]),
  )
  const context = {
    ...drawing,
    font: '10px sans-serif',
    fillStyle: '#000000',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    fillText: (text: string) => void written.push(text),
    measureText(this: { font: string }, text: string) {
      const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)?.[1] ?? 10)
      const width = Array.from(text).reduce((sum, character) => sum + size * (character < '\u2e80' ? 0.6 : 1), 0)
      return sandbox.clone({ width })
    },
  }
  return {
    width,
    height,
    written,
    getContext: (wanted: string) => (wanted === type && type === '2d' ? context : null),
    createImage: () => ({}),
    toDataURL: () => `data:image/png;base64,${ONE_PIXEL}`,
  }
}

/** The content of the file that `wx.canvasToTempFilePath` makes of a canvas. */
export function pictureOfCanvas(canvas: unknown): Buffer {
  if (typeof canvas !== 'object' || canvas === null || !('written' in canvas))
    throw new ApiFailure('fail canvas is empty')
  return Buffer.from(ONE_PIXEL, 'base64')
}
