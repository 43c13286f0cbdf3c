import { keyOf } from '../letters.ts';

const list = (words: string): string[] => words.split(' ').map(keyOf);

/** What a note says of a text that came after its headline, and the words by which such a note is known: they begin one of its words. */
type Adding = { fullReport: string; adding: readonly string[] };

const ADDING: Readonly<Record<string, Adding>> = {
  en: { fullReport: 'Adds the full report.', adding: list('adds added adding full') },
  fr: { fullReport: 'Ajoute l’article complet.', adding: list('ajout complet complèt') },
  de: { fullReport: 'Neu: der vollständige Bericht.', adding: list('neu ergänz vollständig') },
  es: { fullReport: 'Agrega la noticia completa.', adding: list('agreg añad complet') },
  pt: { fullReport: 'Acrescenta a notícia completa.', adding: list('acrescent adicion complet') },
  it: { fullReport: 'Aggiunge il testo completo.', adding: list('aggiun complet') },
  uk: { fullReport: 'Додано повний текст.', adding: list('дода повн') },
  ru: { fullReport: 'Добавлен полный текст.', adding: list('добав дополн полн') },
  ar: { fullReport: 'إضافة النص الكامل.', adding: list('إضافة يضيف تضيف أضاف كامل') },
};

/** How a language tells of text that was added; English where we do not write the language. */
export function addingWordsOf(primary: string): Adding {
  return ADDING[primary] ?? ADDING['en'] ?? { fullReport: '', adding: [] };
}
