import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import type { Issue } from '#contract/problem.ts';
import type { LiveKind } from '#contract/vocabulary.ts';

/** What the screen knows to fill the gaps of a sentence with. */
export type Known = Partial<
  Record<'name' | 'facts' | 'scope' | 'advice' | 'link' | 'correction', string>
>;

const GAP = /\{\{(\w+)\}\}/gu;

function filled(words: string, known: Known): string | null {
  const values = new Map<string, string>(Object.entries(known));
  const missing = [...words.matchAll(GAP)].some(([, name = '']) => !values.has(name));
  return missing ? null : words.replace(GAP, (_, name: string) => values.get(name) ?? '');
}

/** What the server says, in the words of the screens. */
type Said = {
  /** Why something may not be done now; empty when the server gives no reason. */
  refusal: (answer: AbilityAnswer) => string;
  /** The sentence of a problem’s code, else the one given. */
  coded: (code: string, sentence: string) => string;
  /** What failed: by the code of a problem, else the error’s own message. */
  failure: (error: unknown) => string;
  /** One publish check or one fault of a request. */
  issue: (issue: Issue, known?: Known) => string;
  /** Something doubtful about wire copy. */
  remark: (remark: { code: string; message: string }) => string;
  /** Why this kind of publication is proposed. */
  because: (kind: LiveKind, sentence: string, known: Known) => string;
};

/** Says by its code what the server says in English; what these screens have no words for, as the server does. */
export function useSaid(): Said {
  const { i18n } = useTranslation('said');
  const find = (part: string, code: string | undefined, known: Known = {}): string | null => {
    const words: unknown = i18n.getResource(i18n.language, 'said', `${part}.${code ?? ''}`);
    return typeof words === 'string' ? filled(words, known) : null;
  };
  const coded = (code: string, sentence: string): string =>
    find('refusal', code) ?? find('check', code) ?? sentence;
  return {
    coded,
    refusal: ({ reason, sentence }) => find('refusal', reason) ?? sentence ?? '',
    failure: (error) => {
      if (!(error instanceof Error)) return String(error);
      const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
      return coded(code, error.message);
    },
    issue: ({ at, code, message }, known = {}) => {
      const link = /^The link to (\S+) /u.exec(message)?.[1];
      const scope = find('scope', /^scope:(.+)$/u.exec(at)?.[1]);
      const correction = find('correction', /^corrections\[\d+\]\.(\w+)$/u.exec(at)?.[1]);
      const all: Known = {
        ...known,
        ...(correction === null ? {} : { correction }),
        ...(scope === null ? {} : { scope }),
        ...(link === undefined ? {} : { link }),
        // The newsroom’s own sentence, which stands in ours.
        ...(code === 'house-style' ? { advice: message.replace(/^House style: |\.$/gu, '') } : {}),
      };
      return find('check', code, all) ?? find('refusal', code) ?? message;
    },
    remark: ({ code, message }) => find('remark', code) ?? message,
    because: (kind, sentence, known) => find('because', kind, known) ?? sentence,
  };
}
