import type { Attrs } from 'prosemirror-model';
import type { AttributeRules } from './attributes.ts';

function dataName(name: string): string {
  return `data-${name}`;
}

/** The attributes of a block as `data-` attributes, so that copying inside the editor loses none of them. */
export function dataAttributes(attrs: Attrs): Record<string, string> {
  const data: Record<string, string> = {};
  for (const [name, value] of Object.entries<unknown>(attrs)) {
    if (value === null || value === undefined) continue;
    data[dataName(name)] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return data;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/**
 * Reads back what `dataAttributes` wrote. A value that its rule refuses is left out; false (the element is not this
 * block) when an attribute that must be given is missing or refused.
 */
export function attributesFromData(
  element: { getAttribute: (name: string) => string | null },
  rules: AttributeRules,
): Record<string, unknown> | false {
  const attrs: Record<string, unknown> = {};
  for (const [name, { fallback, fault, copiedAs }] of Object.entries(rules)) {
    const written = element.getAttribute(dataName(name));
    const value = written !== null && copiedAs === 'json' ? parseJson(written) : written;
    if (value !== null && fault(value) === null) attrs[name] = value;
    else if (fallback === undefined) return false;
  }
  return attrs;
}
