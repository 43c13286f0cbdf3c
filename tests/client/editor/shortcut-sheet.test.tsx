import { describe, expect, it } from '@jest/globals';
import { baseKeymap } from 'prosemirror-commands';
import { renderHook } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { prepareWords } from '#client/app/words/load-words.ts';
import { SCREEN_LANGUAGES } from '#client/app/words/languages.ts';
import { DEEDS, keyBindings } from '#client/editor/keys.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { TEXT_KEYS, useTextShortcuts } from '#client/editor/text-shortcuts.ts';

/** Handed in by the article’s screen, which lists it itself. */
const NOT_OURS = ['Mod-Enter'];

describe('the sheet of shortcuts', () => {
  it('lists every key that the text binds, but those of every text field', () => {
    const base: Record<string, unknown> = baseKeymap;
    const bindings = keyBindings(() => false);
    const bound = Object.keys(bindings).filter(
      (key) => bindings[key] !== base[key] && !NOT_OURS.includes(key),
    );
    expect(bound.length).toBeGreaterThan(20);
    expect(TEXT_KEYS.map(({ keys }) => keys).sort()).toEqual(bound.sort());
  });

  it('gives no key twice', () => {
    const keys = TEXT_KEYS.map((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(SCREEN_LANGUAGES)('says in %s what each key and sign does', async (language) => {
    const words = await prepareWords(language);
    await words.loadNamespaces(['tools', 'editor']);
    const { result } = renderHook(useTextShortcuts, {
      wrapper: ({ children }) => <I18nextProvider i18n={words}>{children}</I18nextProvider>,
    });
    expect(result.current.length).toBeGreaterThan(TEXT_KEYS.length);
    for (const { keys, label, group } of result.current) {
      expect(keys).not.toBe('');
      expect(label).not.toMatch(/^(?:deed|keys)\./u);
      expect(group).not.toMatch(/^keys\./u);
    }
    expect(result.current.map(({ keys }) => keys)).toContain(keysAsWritten('Mod-b'));
    for (const deed of Object.keys(DEEDS)) {
      expect(words.exists(`editor:deed.${deed}`)).toBe(true);
    }
  });
});
