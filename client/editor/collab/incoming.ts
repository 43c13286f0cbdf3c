import { EditorState, Selection } from 'prosemirror-state';
import { Step, type Mapping } from 'prosemirror-transform';
import type { ToldStep, WorkingCopyView } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { Content } from '#contract/content.ts';
import { replaceBody } from '../replace-body.ts';
import { ConfirmedText, oursAmong, runsOf, type ToldRun } from './confirmed-text.ts';
import type { PendingRecord } from './pending.ts';
import { receive, type Run } from './receive.ts';
import { unconfirmedPlugin, unconfirmedSteps } from './unconfirmed.ts';
import { insertedBy } from './inserted-by.ts';
import {
  fieldsOf,
  fieldTold,
  ownFieldTold,
  SHARED_FIELDS,
  unconfirmedFields,
  type SharedField,
  type SharedFields,
} from './shared-fields.ts';
import type { NewNotice } from './shared-view.ts';

/** A text as it is held: on the screen, and as the server has confirmed it. */
export type Held = { editor: EditorState; confirmed: ConfirmedText; fields: SharedFields };

/** What taking in needs besides; `sentValue` is the value of a field that is out. */
export type Taking = {
  clientId: string;
  language: string;
  newId: () => string;
  sentValue: (field: SharedField) => unknown;
};

/** A text as it is before the server has said anything: not to be typed into. */
export function heldFirst({ position, content }: { position: number; content: Content }): Held {
  const confirmed = ConfirmedText.of({ position, body: content.body });
  const fields = fieldsOf(content);
  return {
    editor: EditorState.create({ doc: confirmed.body, plugins: [unconfirmedPlugin()] }),
    confirmed,
    fields: { confirmed: fields, mine: fields },
  };
}

/** A text as it was kept on this computer, with all that was typed. Steps that do not fit are left out. */
export function heldKept({ base, work }: PendingRecord): Held {
  const confirmed = ConfirmedText.of(base);
  let editor = EditorState.create({ doc: confirmed.body, plugins: [unconfirmedPlugin()] });
  let { tr } = editor;
  work.steps.forEach((json, index) => {
    if (index > 0 && work.deeds[index] !== work.deeds[index - 1]) {
      editor = editor.apply(tr);
      ({ tr } = editor);
    }
    tr.maybeStep(Step.fromJSON(copySchema, json));
  });
  editor = editor.apply(tr);
  return { editor, confirmed, fields: { confirmed: base.fields, mine: work.fields } };
}

function passagesAsNotices(
  held: Held,
  run: Run,
  { by, newId }: { by: PersonRef | null; newId: () => string },
): NewNotice[] {
  const { state, passages } = receive(held.editor, run, newId);
  held.editor = state;
  return passages.map((passage) => ({ about: 'passage', by, ...passage }));
}

function takeBody(held: Held, run: ToldRun & { field: 'body' }, taking: Taking): NewNotice[] {
  const { steps, clientId, by, position } = run;
  const isMine = clientId === taking.clientId;
  const ours = isMine ? oursAmong(steps, unconfirmedSteps(held.editor)) : 0;
  held.confirmed.take(steps, { position, own: ours === steps.length });
  return passagesAsNotices(held, { steps, ours, clientId }, { by, newId: taking.newId });
}

function takeField(held: Held, told: ToldStep, taking: Taking): NewNotice[] {
  const { position, clientId, by, change } = told;
  const field = SHARED_FIELDS.find((name) => name === told.field);
  const own = clientId === taking.clientId;
  held.confirmed.skip(position, own);
  if (field === undefined) return [];
  const { value } = change;
  if (own) {
    held.fields = ownFieldTold(held.fields, { field, value, sent: taking.sentValue(field) });
    return [];
  }
  const { fields, clash } = fieldTold(held.fields, { field, value, language: taking.language });
  held.fields = fields;
  return clash === null ? [] : [{ about: 'field', by, ...clash }];
}

/**
 * Takes in what was told. Throws a RangeError when there is a gap or when steps do not fit: then the text must be asked for
 * whole.
 */
export function takeTold(held: Held, told: readonly ToldStep[], taking: Taking): NewNotice[] {
  const fresh = told.filter(({ position }) => position > held.confirmed.position);
  fresh.forEach(({ position }, index) => {
    if (position !== held.confirmed.position + 1 + index)
      throw new RangeError('A step is missing.');
  });
  return runsOf(fresh).flatMap((run) =>
    run.field === 'body' ? takeBody(held, run, taking) : takeField(held, run.told, taking),
  );
}

/** The text came whole although we had one: it takes the place of the confirmed one, and what is typed is rebased on it. */
export function takeWhole(held: Held, copy: WorkingCopyView, taking: Taking): NewNotice[] {
  const wanted = copySchema.nodeFromJSON(copy.body);
  const { steps } = replaceBody(EditorState.create({ doc: held.confirmed.body }).tr, wanted);
  const own = unconfirmedSteps(held.editor).length;
  const notices =
    steps.length === 0
      ? []
      : passagesAsNotices(
          held,
          { steps, ours: 0, clientId: '' },
          { by: null, newId: taking.newId },
        );
  held.confirmed = new ConfirmedText(copy.position, wanted);
  const theirs = fieldsOf(copy);
  for (const field of SHARED_FIELDS) {
    const { fields, clash } = fieldTold(held.fields, {
      field,
      value: theirs[field],
      language: taking.language,
    });
    held.fields = fields;
    if (clash !== null && own > 0) notices.push({ about: 'field', by: null, ...clash });
  }
  return notices;
}

function ownMaps(editor: EditorState): Mapping['maps'] {
  return unconfirmedSteps(editor).map((step) => step.getMap());
}

/** All words that were typed and not confirmed, a line for each place. */
export function unconfirmedWords(editor: EditorState): string {
  return insertedBy(ownMaps(editor))
    .map(({ from, to }) => editor.doc.textBetween(from, to, '\n', '\n'))
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** All words that the server has not: lines first, then the body. */
export function unsavedWords({ editor, fields }: Held): string {
  const values = unconfirmedFields(fields).map((field) => fields.mine[field]);
  const lines = values.filter((value) => typeof value === 'string');
  return [...lines, unconfirmedWords(editor)].filter((text) => text !== '').join('\n');
}

/** Back to what the server has: what was typed into the body since is gone from the screen. */
export function rollBack(held: Held): void {
  const { plugins, selection } = held.editor;
  const doc = held.confirmed.body;
  const at = doc.resolve(Math.min(selection.head, doc.content.size));
  held.editor = EditorState.create({ doc, plugins, selection: Selection.near(at) });
}
