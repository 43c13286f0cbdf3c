import { labelledEdits } from '/work/main/tests/publishing/facts/labelled-edits.ts';
import { changedFacts } from '/work/main/contract/facts/changed-facts.ts';
const show = process.argv[2];
const held = process.argv[3] === 'held';
const t: Record<string, [number, number, number]> = {};
let n = 0;
for (const e of labelledEdits()) {
  const found = changedFacts(e.blocks, e.language);
  const kinds = new Set(found.flatMap((f) => f.changes.map((c) => c.kind)));
  const key = `${e.language} ${e.heldOut ? 'held' : 'tuned'} ${e.label}`;
  const row = (t[key] ??= [0, 0, 0]);
  row[2]++;
  n++;
  if (found.length > 0) row[0]++;
  if (kinds.has(e.label as never)) row[1]++;
  const bad =
    e.label === 'addition' || e.label === 'style'
      ? found.length > 0
      : found.length === 0 || (e.label !== 'removal' && !kinds.has(e.label as never));
  if (show && bad && key.startsWith(show) && e.heldOut === held) {
    console.log(
      key,
      e.how,
      JSON.stringify(found.map((f) => f.changes)),
      '\n   ',
      e.blocks
        .filter((b) => b.before !== b.after)
        .map((b) => `${b.id}: ${b.before?.slice(0, 260)} => ${b.after?.slice(0, 260)}`)
        .slice(0, 2)
        .join('\n    '),
    );
  }
}
if (!show) {
  console.log(n);
  for (const k of Object.keys(t).sort()) console.log(k, t[k]!.join(' '));
}
