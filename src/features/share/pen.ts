/** What it is drawn with: the part of a canvas's 2D context that it needs. */
export type Pen = {
  fillStyle: unknown
  font: string
  textAlign: string
  textBaseline: string
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { width: number }
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void
  closePath(): void
  fill(): void
}

/** A filled rectangle with round corners. */
export function roundedRect(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  const [right, bottom] = [x + width, y + height]
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.lineTo(right - radius, y)
  pen.quadraticCurveTo(right, y, right, y + radius)
  pen.lineTo(right, bottom - radius)
  pen.quadraticCurveTo(right, bottom, right - radius, bottom)
  pen.lineTo(x + radius, bottom)
  pen.quadraticCurveTo(x, bottom, x, bottom - radius)
  pen.lineTo(x, y + radius)
  pen.quadraticCurveTo(x, y, x + radius, y)
  pen.closePath()
  pen.fill()
}

/** A plain five-pointed star. The Party's emblem and flag are not ours to draw. */
export function star(pen: Pen, x: number, y: number, radius: number): void {
  const inner = radius * 0.382
  pen.beginPath()
  for (let point = 0; point < 10; point += 1) {
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    const reach = point % 2 === 0 ? radius : inner
    const [px, py] = [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
    if (point === 0) pen.moveTo(px, py)
    else pen.lineTo(px, py)
  }
  pen.closePath()
  pen.fill()
}
