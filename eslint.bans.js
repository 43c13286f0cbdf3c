/** What no file may say, by where it stands; eslint.config.js decides where each list holds. */

/** Every message says what to do instead. */
const ban = (selector, message) => ({ selector, message });

export const language = [
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
export const doubleCast = [
  ban(
    "TSAsExpression[expression.type='TSAsExpression'][expression.typeAnnotation.type='TSUnknownKeyword']",
    'Parse it with a schema, or narrow it with a check; two casts hide what is not true.',
  ),
];
export const clock = [
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
export const environment = [
  "MemberExpression[object.name='process'][property.name='env']",
  "MemberExpression[object.name='process'][property.value='env']",
  "MemberExpression[object.property.name='process'][property.name='env']",
  "VariableDeclarator[init.name='process'] > ObjectPattern",
].map((selector) =>
  ban(selector, 'Only server/env.ts reads the environment; ask for the value you need.'),
);
export const ruleBody = [
  ban('AwaitExpression', 'A rule decides on what it is given: read first, in the command.'),
  ban(':function[async=true]', 'A rule decides on what it is given: read first, in the command.'),
  ban(
    "MemberExpression[object.name='Math'][property.name='random']",
    'Chance is given: pass it in.',
  ),
  ban("Identifier[name='randomUUID']", 'Identity is given: pass the new id in.'),
];
export const aboveTheStore = [
  ban(
    "MemberExpression[object.name='tx']",
    'Only the store speaks to the database; give it the tx.',
  ),
];
export const tests = [
  ban(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    'Every test runs, always: mend it or take it out.',
  ),
  ban(
    'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    'Every test runs, always: mend it or take it out.',
  ),
];
