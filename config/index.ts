import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile/config'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')
const inRoot = (...parts: string[]): string => path.resolve(root, ...parts)

/**
 * Sources outside `src`, and packages that ship newer syntax than the oldest phones read: all of them pass through Babel.
 * Taro adds `src` and its own packages itself.
 */
const compiled = [
  inRoot('domain'),
  inRoot('config/aria.ts'),
  inRoot('node_modules/@tanstack'),
  inRoot('node_modules/@trpc'),
  inRoot('node_modules/uqr'),
  inRoot('node_modules/chinese-days'),
]

/** A word for the contract this build speaks, taken from its page. */
function contract(): string {
  return createHash('sha256')
    .update(readFileSync(inRoot('docs/api.md')))
    .digest('hex')
    .slice(0, 8)
}

type Chain = Parameters<NonNullable<IMiniAppConfig['webpackChain']>>[0]

/** The tRPC client does not say that its modules only define things; saying it leaves its unused links out. */
const onlyDefinitions = (chain: Chain): void => {
  chain.module
    .rule('only-definitions')
    .test(/node_modules[\\/]@trpc[\\/]client/)
    .set('sideEffects', false)
}

/** chinese-days calls itself CommonJS as a package, and ships an ES module to bundlers all the same. */
const esModules = (chain: Chain): void => {
  chain.module
    .rule('es-modules')
    .test(/node_modules[\\/]chinese-days[\\/]/)
    .type('javascript/auto')
}

/** Sizes are real (logical) pixels on both platforms: text follows `--scale`, targets stay 44 px, nothing is scaled by width. */
const realPixels = { enable: false, config: { targetUnit: 'px' } as const } as { enable: boolean }

/** Files are UTF-8: a Chinese letter takes three bytes as it is, and six as the escape that Taro writes. */
const output = { ascii_only: false }
const terser = { enable: true, config: { keep_fnames: false, compress: { passes: 2 }, output } }

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'wuhao-zhibu',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    logger: { quiet: true, stats: false },
    // What a deployment may set; a phone has no `process`, so each is written into the build, empty or not.
    env: {
      TARO_APP_SCAN_LINK: JSON.stringify(process.env.TARO_APP_SCAN_LINK ?? ''),
      CONTRACT: JSON.stringify(contract()),
    },
    alias: { '@': inRoot('src'), '@domain': inRoot('domain') },
    // NutUI's parts draw their icons with <i>, for which the weapp package has a template only with this plug-in.
    plugins: ['@tarojs/plugin-html', inRoot('config/aria.ts')],
    terser,
    mini: {
      compile: { include: compiled },
      // What only subpackages use is packed with them, not in the main package.
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform: realPixels, cssModules: { enable: false } },
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain(chain) {
        onlyDefinitions(chain)
        esModules(chain)
        chain.plugin('abort').use(webpack.ProvidePlugin, [
          {
            AbortController: [inRoot('src/cloud/abort.ts'), 'AbortController'],
            AbortSignal: [inRoot('src/cloud/abort.ts'), 'AbortSignal'],
          },
        ])
      },
    },
    h5: {
      publicPath: '/app/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain(chain) {
        onlyDefinitions(chain)
        esModules(chain)
        // The browser loads the app from the same machine or once; the limits of a public page do not apply.
        chain.performance.hints(false)
      },
      compile: { include: compiled },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: realPixels, cssModules: { enable: false } },
    },
  }
  return config
})
