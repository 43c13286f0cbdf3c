import jsdoc from 'eslint-plugin-jsdoc';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Every message says what to do instead. Each rule is an error or off; there are no warnings. */
const ban = (selector, message) => ({ selector, message });

const language = [
  ban('TSEnumDeclaration', 'Write a const tuple and a union type; Node runs this file as it is.'),
  ban(
    'TSModuleDeclaration[kind="namespace"]',
    'A file is a module already; export from it by name.',
  ),
  ban('ExportDefaultDeclaration', 'Export it by the name that people will search for.'),
  ban(
    "ExportSpecifier[exported.name='default']",
    'Export it by the name that people will search for.',
  ),
  ban('ExportAllDeclaration', 'No barrels: import straight from the file that knows it.'),
  ban(
    'ExportNamedDeclaration[source.value=/^[.#]/]',
    'No barrels: import straight from the file that knows it.',
  ),
  ban(
    'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]',
    'Write SQL as a tagged template: $queryRaw`…${value}…` sends values apart from the text.',
  ),
  ban(
    "MemberExpression[object.name='Prisma'][property.name='raw']",
    'Write the two statements out, or choose among whole tagged templates; never splice SQL.',
  ),
];
const doubleCast = [
  ban(
    "TSAsExpression[expression.type='TSAsExpression'][expression.typeAnnotation.type='TSUnknownKeyword']",
    'Parse it with a schema, or narrow it with a check; two casts hide what is not true.',
  ),
];
const clock = [
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "CallExpression[callee.name='Date']",
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='Temporal'][property.name='Now']",
].map((selector) =>
  ban(
    selector,
    'Take the time from the clock you were given (server/kit/clock.ts, client/ui/clock.ts).',
  ),
);
const environment = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.name='process'][property.value='env']",
  "MemberExpression[object.property.name='process'][property.name='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern",
].map((selector) =>
  ban(selector, 'Only server/env.ts reads the environment; ask for the value you need.'),
);
const ruleBody = [
  ban('AwaitExpression', 'A rule decides on what it is given: read first, in the command.'),
  ban(':function[async=true]', 'A rule decides on what it is given: read first, in the command.'),
  ban(
    "MemberExpression[object.name='Math'][property.name='random']",
    'Chance is given: pass it in.',
  ),
  ban("Identifier[name='randomUUID']", 'Identity is given: pass the new id in.'),
];
const aboveTheStore = [
  ban(
    "MemberExpression[object.name='tx']",
    'Only the store speaks to the database; give it the tx.',
  ),
];
const tests = [
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    'Every test runs, always: mend it or take it out.',
  ),
  ban(
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    'Every test runs, always: mend it or take it out.',
  ),
];
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
      eqeqeq: 'error',
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
      'server/*/{commands,queries,jobs}/**',
      'server/*/{routes,jobs,present}.ts',
      'server/*/routes/**',
    ],
    rules: syntax(language, doubleCast, clock, environment, aboveTheStore),
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
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/set-state-in-render': 'error',
      'react-hooks/static-components': 'error',
      'react-hooks/error-boundaries': 'error',
      'react-hooks/use-memo': 'error',
    },
  },

  // Outside the house: what starts, measures and fills it. They talk to a terminal and take the world as it is.
  {
    files: ['launch/**', 'bench/**', 'bin/**', 'prisma/**', '*.config.ts'],
    rules: { ...syntax(language, doubleCast), 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['*.config.ts'],
    rules: syntax(language.filter((rule) => !rule.selector.includes('Default'))),
  },

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
