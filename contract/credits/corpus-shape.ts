import type { CreditReading } from './parse.ts';

/** One contributor as parser corpora write it: optional fields are left out when they say nothing. */
export type CorpusContributor = {
  name: string;
  role: string;
  place?: string;
  lang?: string;
  isOrg?: true;
  inferred?: true;
};

/** A credit line as parser corpora write it. */
export type CorpusCredits = {
  contributors: CorpusContributor[];
  translation?: { lang: string };
  org?: string;
  audience?: 'editors';
};

/** A reading in the row format of the parser corpus: roles with underscores, `lang` also where the line leaves its own unsaid. */
export function toCorpusShape(reading: CreditReading): CorpusCredits {
  const contributors = reading.rows.map((row, at): CorpusContributor => {
    const version = reading.versions[at] ?? null;
    return {
      name: row.name,
      role: row.role.replaceAll('-', '_'),
      ...(row.place === null ? {} : { place: row.place }),
      ...(version === null ? {} : { lang: version }),
      ...(row.isOrganisation ? { isOrg: true } : {}),
      ...(reading.inferred[at] === true ? { inferred: true } : {}),
    };
  });
  return {
    contributors,
    ...(reading.translation === null ? {} : { translation: reading.translation }),
    ...(reading.organisation === null ? {} : { org: reading.organisation }),
    ...(reading.forEditors ? { audience: 'editors' } : {}),
  };
}
