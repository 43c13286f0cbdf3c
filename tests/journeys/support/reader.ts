import { z } from 'zod';

const party = z.looseObject({ name: z.string() });

/** What this journey looks at in schema.org's NewsArticle. */
const newsArticle = z.looseObject({
  headline: z.string(),
  articleBody: z.string(),
  inLanguage: z.string(),
  creditText: z.string(),
  translator: z.array(party).default([]),
  editor: z.array(party).default([]),
  translationOfWork: z.looseObject({ '@id': z.string(), inLanguage: z.string() }).optional(),
});

/** The JSON-LD that a page carries. */
export function jsonLdOf(html: string): z.infer<typeof newsArticle> {
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return newsArticle.parse(JSON.parse(script ?? 'null'));
}

/** Asks an address of the public site until its answer is as wanted; a publication travels through the worker. */
export async function readUntil(
  address: string,
  wanted: (text: string) => boolean,
): Promise<{ status: number; text: string }> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(address);
    const text = await response.text();
    if (wanted(text) || tries === 300) return { status: response.status, text };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
