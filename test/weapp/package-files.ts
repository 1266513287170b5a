import fs from 'node:fs'
import path from 'node:path'

export type PageConfig = { usingComponents?: Record<string, string>; [key: string]: unknown }

export type AppConfig = PageConfig & {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

export type PackageFiles = {
  dir: string
  config: AppConfig
  /** Every page of the main package and of the subpackages, without a leading slash. */
  routes: string[]
  tabs: string[]
  /** The root of the subpackage a file belongs to; undefined for the main package. */
  rootOf(file: string): string | undefined
  has(file: string): boolean
  text(file: string): string
  /** The configuration beside a page or component; an absent one counts as empty, as WeChat does. */
  configOf(route: string): PageConfig
}

/** Opens a built mini-program package. Paths inside it use forward slashes and no leading one. */
export function openPackage(dir: string): PackageFiles {
  const root = path.resolve(dir)
  const text = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8')
  const has = (file: string): boolean =>
    fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() === true
  if (!has('app.json')) throw new Error(`${root} holds no built mini-program: app.json is missing`)
  const config = JSON.parse(text('app.json')) as AppConfig
  const subPackages = config.subPackages ?? config.subpackages ?? []
  const configs = new Map<string, PageConfig>()
  const readConfig = (route: string): PageConfig =>
    has(`${route}.json`) ? (JSON.parse(text(`${route}.json`)) as PageConfig) : {}
  const roots = subPackages.map((sub) => sub.root.replace(/^\/|\/$/g, ''))
  return {
    dir: root,
    config,
    routes: [
      ...config.pages,
      ...subPackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page))),
    ],
    tabs: config.tabBar?.list.map((tab) => tab.pagePath) ?? [],
    rootOf: (file) => roots.find((name) => file.startsWith(`${name}/`)),
    has,
    text,
    configOf: (route) => {
      const config = configs.get(route) ?? readConfig(route)
      configs.set(route, config)
      return config
    },
  }
}

/** Resolves a path written in one file of the package ("/x" from its root, "./x" from the file's folder). */
export function resolveFrom(file: string, target: string): string {
  return path.posix.join(target.startsWith('/') ? '' : path.posix.dirname(file), target).replace(/^\//, '')
}
