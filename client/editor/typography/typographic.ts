import { InputRule, inputRules } from 'prosemirror-inputrules';
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { typographyIsOn } from './setting.ts';
import { typedHighMark, typedQuote, typedSpace, type TypedMark } from './typed-mark.ts';

/** How far back a quotation may have begun and still be seen: a line of a book, many times over. */
const FAR_BACK = 2_000;

function languageHere({ storedMarks, selection: { $from } }: EditorState): string | null {
  const mark = (storedMarks ?? $from.marks()).find(({ type }) => type.name === 'language');
  const lang: unknown = mark?.attrs['lang'];
  return typeof lang === 'string' ? lang : null;
}

type Typed = { typed: string; before: string; language: string };

/** A rule for one key; what it writes is taken back by one Backspace or undo, and the mark stands as typed. */
function rule(keys: RegExp, write: (about: Typed) => TypedMark, language: () => string): InputRule {
  const onTyped = (
    state: EditorState,
    [typed = '']: readonly string[],
    ...[start, end]: [number, number]
  ): Transaction | null => {
    if (!typographyIsOn()) return null;
    const $start = state.doc.resolve(start);
    const from = Math.max(0, $start.parentOffset - FAR_BACK);
    const before = $start.parent.textBetween(from, $start.parentOffset, undefined, '\n');
    const written = write({ typed, before, language: languageHere(state) ?? language() });
    if (written === null) return null;
    return state.tr.insertText(written.text, start - written.drop, end);
  };
  // A space that was there already is not worth taking back.
  return new InputRule(keys, onTyped, { undoable: !keys.test(' ') });
}

/** Quotation marks, apostrophes and the spaces beside them as the article’s language, or the passage’s, sets them. */
export function typographic(): Plugin[] {
  let articleLanguage = 'en';
  const language = (): string => articleLanguage;
  return [
    new Plugin({
      view: ({ dom }) => {
        articleLanguage = dom.lang || 'en';
        return {};
      },
    }),
    inputRules({
      rules: [
        rule(
          /["']$/u,
          ({ typed, before, language: tag }) => typedQuote(typed, before, tag),
          language,
        ),
        rule(
          /[;:!?»]$/u,
          ({ typed, before, language: tag }) => typedHighMark(typed, before, tag),
          language,
        ),
        rule(/ $/u, ({ before, language: tag }) => typedSpace(before, tag), language),
      ],
    }),
  ];
}
