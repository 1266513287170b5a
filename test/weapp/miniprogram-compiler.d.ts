declare module 'miniprogram-compiler' {
  /** Runs WeChat's own `wcc` on every .wxml under a folder; the code it gives returns the render function. */
  export function wxmlToJs(dir: string, options?: { maxBuffer?: number }): string
}
