/** Unit and integration tests; those of the built packages (test/weapp, test/h5) are separate projects of the same run. */
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
}

module.exports = {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/domain',
    '<rootDir>/cloudfunctions',
    '<rootDir>/local',
    '<rootDir>/src',
    '<rootDir>/test',
    '<rootDir>/tools',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform,
  // These ship as ES modules only; Jest runs CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(mingo|bson|uqr|chinese-days)/)'],
  moduleNameMapper: { '^@domain/(.*)$': '<rootDir>/domain/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  testTimeout: 60000,
}
