import type { Issue } from '#contract/problem.ts';

type Settings = { zone: string; languages: readonly string[]; defaultLanguage: string };
type Section = { slug: string; names: Readonly<Record<string, string>> };

/** Says where the settings do not fit together: zone, default language, sections that share an address. */
export function checkNewsroom(
  settings: Settings,
  sections: readonly Section[],
  zones: readonly string[],
): Issue[] {
  const issues: Issue[] = [];
  if (settings.zone !== 'UTC' && !zones.includes(settings.zone)) {
    issues.push({
      at: 'body.zone',
      code: 'unknown-zone',
      message: `${settings.zone} is not an IANA time zone.`,
    });
  }
  if (!settings.languages.includes(settings.defaultLanguage)) {
    issues.push({
      at: 'body.defaultLanguage',
      code: 'language-not-in-newsroom',
      message: 'The default language is one of the newsroom’s.',
    });
  }
  if (new Set(settings.languages).size < settings.languages.length) {
    issues.push({
      at: 'body.languages',
      code: 'named-twice',
      message: 'A language is named twice.',
    });
  }
  for (const [n, { slug, names }] of sections.entries()) {
    if (sections.findIndex((other) => other.slug === slug) < n) {
      issues.push({
        at: `body.sections[${String(n)}].slug`,
        code: 'named-twice',
        message: `Two sections are called ${slug}.`,
      });
    }
    if (names[settings.defaultLanguage] === undefined) {
      issues.push({
        at: `body.sections[${String(n)}].names`,
        code: 'name-missing',
        message: `${slug} has no name in the default language.`,
      });
    }
  }
  return issues;
}
