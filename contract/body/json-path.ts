/** Where a value stands inside a JSON document, as a chain from the value up to the root. */
export type JsonPath = { readonly parent: JsonPath | null; readonly key: string | number };

/** The path of a child: `step(path, 'content')`, `step(path, 3)`. */
export function step(parent: JsonPath | null, key: string | number): JsonPath {
  return { parent, key };
}

/** The keys from the root down, as a schema library wants them: `['body', 'content', 3]`. */
export function keysOf(path: JsonPath | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at !== null; at = at.parent) keys.push(at.key);
  return keys.reverse();
}

const PLAIN_KEY = /^[A-Za-z_$][\w$-]{0,60}$/u;

/** The path as an issue names it: `body.content[3].attrs.href`; odd keys are quoted and cut at 60 characters. */
export function pathText(path: JsonPath | null): string {
  let text = '';
  for (const key of keysOf(path)) {
    if (typeof key === 'number') text += `[${String(key)}]`;
    else if (PLAIN_KEY.test(key)) text += text === '' ? key : `.${key}`;
    else text += `[${JSON.stringify(key.slice(0, 60).toWellFormed())}]`;
  }
  return text;
}
