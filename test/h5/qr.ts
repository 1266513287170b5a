import type { Page } from 'playwright-core'
import { encode } from 'uqr'

/** Whether the QR code on the screen is the one of this text: the drawing is read module by module. */
export async function showsQrOf(page: Page, text: string): Promise<boolean> {
  const wanted = encode(text, { ecc: 'M', border: 0 }).data.map((line) =>
    line.map((dark) => (dark ? '#' : '.')).join(''),
  )
  const drawn = await page.locator('[aria-label^="签到二维码"]').evaluate(readModules, wanted.length)
  return drawn.join('\n') === wanted.join('\n')
}

/** Runs in the page: draws the code's picture, eight px a module, and looks at the middle of each. */
async function readModules(element: Element, size: number): Promise<string[]> {
  const [scale, quiet] = [8, 2]
  const side = (size + 2 * quiet) * scale
  const picture = new Image(side, side)
  picture.src = getComputedStyle(element)
    .backgroundImage.replace(/^url\("(.*)"\)$/, '$1')
    .replaceAll('\\', '')
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side })
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser draws no canvas')
  pen.drawImage(picture, 0, 0, side, side)
  const middle = (index: number) => (index + quiet + 0.5) * scale
  return Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_cell, x) => (pen.getImageData(middle(x), middle(y), 1, 1).data[3] ? '#' : '.')).join(
      '',
    ),
  )
}
