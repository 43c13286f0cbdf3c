import jsdoc from 'eslint-plugin-jsdoc';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import {
  aboveTheStore,
  clock,
  doubleCast,
  environment,
  language,
  ruleBody,
  tests,
} from './eslint.bans.js';

/** Each rule is an error or off; there are no warnings. */
const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const size = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/generated/',
      'dist/',
      '.data/',
      'bench/out/',
      'screens/',
      'coverage/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { jsdoc },
    rules: {
      ...syntax(language, doubleCast, clock, environment),
      'max-lines': size(250),
      'max-lines-per-function': size(60),
      'max-params': ['error', 3],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'node:process', message: 'Only server/env.ts reads the environment.' },
            { name: 'process', message: 'Only server/env.ts reads the environment.' },
          ],
        },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Numbers in a sentence are what template strings are for; objects and undefined stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(false)` returns nothing on purpose; React code is full of it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Texts are counted in code points here, on purpose: that is what a digest and a limit are about.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `_name` says: the position is needed, the value is not.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: { esm: true, cjs: false },
          enableFixer: false,
          require: {
            FunctionDeclaration: true,
            ClassDeclaration: true,
            ArrowFunctionExpression: true,
          },
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },

  // Who may read the clock.
  {
    files: ['server/kit/clock.ts', 'client/ui/clock.ts'],
    rules: syntax(language, doubleCast, environment),
  },
  // Who may read the environment.
  { files: ['server/env.ts'], rules: syntax(language, doubleCast, clock) },
  {
    files: ['server/*/rules/**'],
    rules: syntax(language, doubleCast, clock, environment, ruleBody, aboveTheStore),
  },
  {
    files: [
      'server/*/{commands,queries,jobs,present,routes}/**',
      'server/*/{,*-}{jobs,present,routes}.ts',
    ],
    rules: syntax(language, doubleCast, clock, environment, aboveTheStore),
  },
  // A row has the type that its select gives it; writing that out again is where the two would part.
  {
    files: ['server/*/store/**', 'server/*/{,*-}store.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['server/**'],
    ignores: ['server/kit/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Outside addresses are reached through server/kit only.' },
      ],
    },
  },
  {
    files: ['client/**'],
    plugins: { 'react-hooks': hooks },
    rules: {
      // What a hook or the router gives is inferred from what it was given; the libraries ask for it.
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
      'react-hooks/error-boundaries': 'error',
      'react-hooks/use-memo': 'error',
    },
  },

  // A component's lines are mostly markup, one attribute a line; what it decides belongs in a hook or a rule.
  { files: ['client/**/*.tsx'], rules: { 'max-lines-per-function': size(100) } },
  // ProseMirror hands its callbacks four arguments (state, match, start, end; transaction, value, before, after).
  { files: ['client/editor/**'], rules: { 'max-params': ['error', 4] } },

  // Outside the house: what starts, measures and fills it. They talk to a terminal and take the world as it is.
  {
    files: ['launch/**', 'bench/**', 'bin/**', 'prisma/**', '*.config.ts'],
    rules: { ...syntax(language, doubleCast), 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['*.config.ts'],
    rules: syntax(language.filter((rule) => !rule.selector.includes('Default'))),
  },

  // A seed story is told from its beginning to its end; cutting it up would hide the plot.
  { files: ['prisma/seed/**'], rules: { 'max-lines-per-function': size(100) } },

  // Tests prove by running: what a wrong type would hide, a failing test shows.
  {
    files: ['tests/**'],
    rules: {
      ...syntax(language, tests),
      'max-lines': size(300),
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-console': 'off',
      'no-restricted-imports': 'off',
      'jsdoc/require-jsdoc': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The body of a reply is `any` by its library's types; the expectations are what checks it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  // Jest asks for these two by default export.
  {
    files: ['tests/support/global-{setup,teardown}.ts'],
    rules: syntax(language.filter((rule) => !rule.selector.includes('Default'))),
  },
  // Helpers of the tests are read by everybody who writes one.
  {
    files: ['tests/support/**'],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: { esm: true, cjs: false }, enableFixer: false },
      ],
    },
  },

  // Plain JavaScript: the launcher, which runs before anything is installed, and the tools' own files.
  {
    files: ['**/*.{js,mjs,cjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['AbortController', 'AbortSignal', 'Buffer', 'URL', 'console', 'fetch', 'process'],
          ...['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout', 'structuredClone'],
          ...['module', 'require', 'TextDecoder', 'TextEncoder', 'performance', 'setImmediate'],
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-undef': 'error',
      'no-console': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'jsdoc/require-jsdoc': 'off',
      'jsdoc/require-description': 'off',
    },
  },
  // The tools ask for a default export, and their tables read best as they are.
  { files: ['*.{js,cjs}'], rules: { 'no-restricted-syntax': 'off', 'max-params': 'off' } },
);
