import type { Plant } from './plant.ts';

const using = (what: string, from: string): string => `import { ${what} } from '${from}';

/** Uses it. */
export const used = [${what}];
`;
const typed = (what: string, from: string): string => `import type { ${what} } from '${from}';

/** Uses it. */
export type Used = ${what}[];
`;

/** What the boundary rules must catch. */
export const BOUNDARY_PLANTS: readonly Plant[] = [
  {
    path: 'server/record/commands/climb.ts',
    text: using('submitArticle', '../../writing/commands/submit-article.ts'),
    rule: 'room:record',
  },
  {
    path: 'server/record/queries/climb-by-type.ts',
    text: typed('Copy', '../../writing/rules/copy.ts'),
    rule: 'room:record',
    with: {
      'server/writing/rules/copy.ts': '/** A copy. */\nexport type Copy = { id: string };\n',
    },
  },
  {
    path: 'server/writing/rules/look-it-up.ts',
    text: using('findStage', '../store.ts'),
    rule: 'floor:rules',
  },
  {
    path: 'server/writing/rules/read-a-file.ts',
    text: using('readFileSync', 'node:fs'),
    rule: 'rules-touch-no-node',
  },
  {
    path: 'server/writing/rules/tell-the-time.ts',
    text: using('clock', '../../kit/clock.ts'),
    rule: 'rules-are-pure',
  },
  {
    path: 'server/writing/queries/change-it.ts',
    text: using('submitArticle', '../commands/submit-article.ts'),
    rule: 'floor:queries',
  },
  {
    path: 'server/writing/jobs.ts',
    text: using('findStage', './store.ts'),
    rule: 'floor:jobs',
  },
  {
    path: 'server/writing/commands/raid.ts',
    text: using('appendEntry', '../../record/store.ts'),
    rule: 'store-is-private',
  },
  {
    path: 'server/wire/commands/knock-at-the-edge.ts',
    text: using('answerSubmission', '../../writing/routes.ts'),
    rule: 'edges-are-entered-from-outside',
  },
  {
    path: 'server/writing/commands/reach-the-roof.ts',
    text: typed('Roof', '../../services.ts'),
    rule: 'rooms-do-not-know-the-roof',
    with: { 'server/services.ts': '/** All there is. */\nexport type Roof = { up: boolean };\n' },
  },
  {
    path: 'server/kit/know-a-room.ts',
    text: using('checkSubmission', '../writing/rules/check-submission.ts'),
    rule: 'kit-knows-no-room',
  },
  {
    path: 'server/writing/commands/speak-http.ts',
    text: typed('Request', 'express'),
    rule: 'package:express',
  },
  {
    path: 'server/writing/commands/speak-prisma.ts',
    text: using('PrismaPg', '@prisma/adapter-pg'),
    rule: 'package:@prisma',
  },
  {
    path: 'server/writing/queries/speak-postgres.ts',
    text: using('Pool', 'pg'),
    rule: 'package:pg',
  },
  {
    path: 'server/writing/queries/know-the-models.ts',
    text: typed('Model', '#server/kit/database/generated/client.ts'),
    rule: 'prisma-is-for-stores',
    with: {
      'server/kit/database/generated/client.ts':
        '/** A row. */\nexport type Model = { id: string };\n',
    },
  },
  {
    path: 'contract/api/reach-down.ts',
    text: using('checkSubmission', '#server/writing/rules/check-submission.ts'),
    rule: 'contract-carries-little',
  },
  {
    path: 'contract/api/carry-a-parcel.ts',
    text: using('v7', 'uuid'),
    rule: 'contract-carries-little',
  },
  {
    path: 'contract/body/read-a-file.ts',
    text: using('readFileSync', 'node:fs'),
    rule: 'contract-and-client-run-in-browsers',
  },
  {
    path: 'client/features/writing/ask-the-rule.ts',
    text: using('checkSubmission', '#server/writing/rules/check-submission.ts'),
    rule: 'client-never-imports-server',
  },
  {
    path: 'server/writing/commands/draw.ts',
    text: using('pill', '#client/ui/pill.ts'),
    rule: 'server-never-imports-client',
  },
  {
    path: 'client/features/publishing/borrow.ts',
    text: using('stagePill', '../writing/stage-pill.ts'),
    rule: 'features-do-not-meet',
  },
  {
    path: 'client/ui/know-a-feature.ts',
    text: using('stagePill', '../features/writing/stage-pill.ts'),
    rule: 'ui-api-editor-know-no-feature',
  },
  {
    path: 'client/features/writing/host-the-view.ts',
    text: using('EditorView', 'prosemirror-view'),
    rule: 'package:prosemirror-*',
  },
  {
    path: 'server/writing/commands/trust-a-test.ts',
    text: using('helper', '#tests/support/helper.ts'),
    rule: 'source-never-imports-outside',
    with: { 'tests/support/helper.ts': '/** Helps. */\nexport const helper = 1;\n' },
  },
  {
    path: 'server/writing/queries/turn-left.ts',
    text: `import { right } from './turn-right.ts';

/** Turns. */
export const left = (): unknown => right;
`,
    rule: 'no-cycles',
    with: {
      'server/writing/queries/turn-right.ts': `import { left } from './turn-left.ts';

/** Turns. */
export const right = (): unknown => left;
`,
    },
  },
  {
    path: 'contract/body/ask-the-wire.ts',
    text: using('path', '../api/path.ts'),
    rule: 'words-know-no-request',
    with: { 'contract/api/path.ts': "/** Where. */\nexport const path = '/api/v1';\n" },
  },
  {
    path: 'client/editor/save-itself.ts',
    text: using('request', '../api/request.ts'),
    rule: 'editor-knows-no-api',
    with: { 'client/api/request.ts': '/** Asks. */\nexport const request = 1;\n' },
  },
  {
    path: 'client/ui/fetch-itself.ts',
    text: using('request', '../api/request.ts'),
    rule: 'ui-knows-no-newsroom',
  },
  {
    path: 'client/api/show-a-toast.ts',
    text: using('pill', '../ui/pill.ts'),
    rule: 'api-shows-nothing',
  },
  {
    path: 'launch/borrow-a-helper.ts',
    text: using('helper', '#tests/support/helper.ts'),
    rule: 'tests-serve-tests',
  },
  {
    path: 'server/kit/format-itself.ts',
    text: using('format', 'prettier'),
    rule: 'ships-without-dev-packages',
  },
  {
    path: 'server/writing/queries/misspell.ts',
    text: using('findStage', '../stroe.ts'),
    rule: 'resolvable',
  },
];
