/** @type {import('jest').Config} */
const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
};

const timeout = process.env.FULL_COUNTS === '1' ? 900_000 : 30_000;

/** Everything that runs in Node, against a real PostgreSQL that the run starts once. */
const house = {
  ...base,
  displayName: 'house',
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/client/'],
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
};

/** The staff UI's components, in a browser's shape without a browser; no database. */
const client = {
  ...base,
  displayName: 'client',
  testEnvironment: '<rootDir>/tests/client/support/browser-environment.cjs',
  roots: ['<rootDir>/tests/client'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: [...base.extensionsToTreatAsEsm, '.css'],
  transform: { ...base.transform, '\\.css$': '<rootDir>/tests/client/support/css.cjs' },
  setupFiles: ['<rootDir>/tests/client/support/browser-gaps.ts'],
};

export default { projects: [house, client], testTimeout: timeout };
