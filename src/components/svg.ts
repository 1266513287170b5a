/**
 * A drawing as a CSS background: one node on the screen whatever its size, sharp on any, on WeChat as in the browser.
 * Escapes only what a data address must not hold, so that it stays short in setData.
 */
export function svgBackground(svg: string): string {
  const escaped = svg.replace(
    /[%#<>"{}]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
  return `url("data:image/svg+xml,${escaped}")`
}
