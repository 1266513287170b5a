import { encode } from 'uqr'

/** A QR code as SVG with its quiet zone: each run of dark modules is one stroke, so that the drawing stays near 3 KB. */
export function qrSvg(text: string, quiet = 2): string {
  // Level M: a projector or a scratched screen costs some modules; the code is not printed over.
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const strokes: string[] = []
  data.forEach((line, y) => {
    let x = 0
    while (x < line.length) {
      let end = x
      while (line[end]) end += 1
      if (end > x) strokes.push(`M${x} ${y}h${end - x}`)
      x = end + 1
    }
  })
  const box = `${-quiet} ${-quiet - 0.5} ${size + 2 * quiet} ${size + 2 * quiet}`
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${box}' shape-rendering='crispEdges'><path stroke='#000' d='${strokes.join('')}'/></svg>`
}
