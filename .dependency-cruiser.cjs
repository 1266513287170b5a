/**
 * The arrows of the house: what may import what. `npx depcruise .` fails when one points the wrong way.
 * Tests beside a file may reach for helpers that the file itself may not, so the arrows bind the product only.
 */
const TEST = '\\.test\\.tsx?$'
/** What several tests share. */
const FIXTURE = '\\.fixture\\.ts$'
const OURS = '^(src|domain|cloudfunctions|local|test|tools|config)/'

/** Files under `from` may import of ours only what matches one of `to`. */
const only = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TEST },
  to: { path: OURS, pathNot: to },
})

/** Nothing but `from` may import `to`. */
const solely = (name, comment, to, from) => ({
  name,
  comment,
  severity: 'error',
  from: { path: OURS, pathNot: [...from, TEST, '^(test|tools|local/testing)/'] },
  to: { path: to },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one idea, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    only('domain-is-pure', 'domain imports nothing of ours', '^domain/', ['^domain/']),
    {
      name: 'domain-has-no-io',
      comment: 'domain knows no SDK, no IO, no clock and no React: both sides share it.',
      severity: 'error',
      from: { path: '^domain/', pathNot: [TEST, FIXTURE] },
      to: { pathNot: ['^domain/', 'node_modules/chinese-days/'] },
    },
    only('ports-to-domain', 'a port is written in the words of the domain', '^cloudfunctions/ports/', [
      '^domain/',
      '^cloudfunctions/ports/',
    ]),
    only('services-to-ports', 'a use case reaches the cloud through a port only', '^cloudfunctions/services/', [
      '^domain/',
      '^cloudfunctions/(ports|services)/',
    ]),
    only('cloudbase-to-ports', 'cloudbase implements the ports and decides nothing', '^cloudfunctions/cloudbase/', [
      '^domain/',
      '^cloudfunctions/(ports|cloudbase)/',
      '^cloudfunctions/services/context\\.ts$', // the shape of what a use case is given: cloudbase fills it
    ]),
    solely(
      'sdk-in-cloudbase',
      'what is peculiar to the SDK is known in one place',
      'node_modules/(wx-server-sdk|@cloudbase)/',
      ['^cloudfunctions/cloudbase/'],
    ),
    solely('exceljs-in-documents', 'the heavy library stays out of the other functions', 'node_modules/exceljs/', [
      '^cloudfunctions/documents/',
    ]),
    {
      name: 'functions-are-apart',
      comment: 'each function is deployed alone; what two need goes down a floor',
      severity: 'error',
      from: { path: '^cloudfunctions/(api|desk|year|messages|dues|records|documents|reminders)/', pathNot: TEST },
      to: {
        path: '^cloudfunctions/(api|desk|year|messages|dues|records|documents|reminders)/',
        pathNot: '^cloudfunctions/$1/',
      },
    },

    only('phone-to-domain', "the phone knows the domain, and of the functions the routers' type", '^src/', [
      '^src/',
      '^domain/',
      '^cloudfunctions/(api|desk|year|messages|dues|records|documents)/router\\.ts$',
      '^config/aria\\.ts$', // the build and the run must number a component's attributes alike
    ]),
    {
      name: 'phone-takes-types-only',
      comment: "the router's code would drag the whole server onto the phone",
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^cloudfunctions/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-are-apart',
      comment: 'what two features need goes down a floor',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/(features|packages|pages)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'floors-below-know-no-feature',
      comment: 'cloud, components, outbox, storage and theme serve every feature and know none',
      severity: 'error',
      from: { path: '^src/(cloud|components|outbox|session|storage|theme|a11y)/' },
      to: { path: '^src/(features|packages|pages)/' },
    },
    {
      name: 'components-call-no-cloud',
      comment:
        'a presentational part is given its data; it may know whether we are online, how an error reads and how a word is said',
      severity: 'error',
      from: { path: '^src/components/', pathNot: TEST },
      to: { path: '^src/cloud/', pathNot: '^src/cloud/(online|errors|tell)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    solely('transport-in-cloud', 'the only place that knows how to reach the cloud', 'node_modules/@trpc/client/', [
      '^src/cloud/',
    ]),

    {
      name: 'local-runs-what-is-deployed',
      comment: 'the local cloud runs the built functions, byte for byte, and imports none of their code',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^cloudfunctions/', pathNot: '\\.json$' },
    },
    {
      name: 'product-knows-no-test',
      severity: 'error',
      from: { path: '^(src|domain|cloudfunctions|local)/', pathNot: [TEST, FIXTURE] },
      to: { path: ['^test/', TEST, FIXTURE] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/weapp/fixture/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    // Taro picks `x.weapp.ts` or `x.h5.ts` for `./x` by what it builds.
    enhancedResolveOptions: {
      extensions: [
        '.ts',
        '.tsx',
        '.d.ts',
        '.js',
        '.cjs',
        '.mjs',
        '.json',
        '.weapp.ts',
        '.weapp.tsx',
        '.h5.ts',
        '.h5.tsx',
      ],

      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
}
