const TO_EDITORS =
  /^(?:eds|editors|attn|attention(?: editors)?|editors?['’]? note to editors|note to (?:editors|the desk)|hinweis an die redaktion(?:en)?|an die redaktion(?:en)?|redaktioneller hinweis|avis aux rédactions|note aux rédactions|à l['’]attention des rédactions|nota a los editores|nota para los editores|atención editores|nota aos editores|nota alle redazioni|avviso alle redazioni|вниманию редакторов|до уваги редакторів|aan de redacties?|let op redacties|toimituksille|huom\.? toimitukset|till redaktionen|till redaktionerna|til redaksjonene|til redaksjoner|編集部注|致编辑)\s*[:：.-]\s*/iu;
const PAREN = /^[(（[【]\s*([\s\S]*?)\s*[)）\]】]$/u;

/** A note without its brackets or address, and whom they say it is for. */
export function unwrapNote(note: string): { inner: string; wrapper: 'editors' | 'public' | null } {
  const bare = note.replace(/[<\s]+$/u, '');
  const bracketed = PAREN.exec(bare)?.[1];
  const inside = bracketed ?? bare;
  const addressed = TO_EDITORS.exec(inside);
  if (addressed !== null) return { inner: inside.slice(addressed[0].length), wrapper: 'editors' };
  return { inner: inside, wrapper: bracketed === undefined ? null : 'public' };
}

/** A verb that only labels the note: `UPDATES: …`, `Correction: …`. */
export const MARKER_PREFIX = /^\p{L}[\p{L} ]{2,24}:\s+/u;

/** A sentence that announces pictures, video or graphics. */
export const ASSET_SENTENCE =
  /^(?:with |avec |con |com |mit )?(?:AP |AFP |EFE |Reuters |dpa )?(?:photos?|videos?|graphics?|audio|interactives?|maps?|pictures?|fotos?|vídeos?|bilder)(?:(?:,| and|, and| &) (?:AP )?(?:photos?|videos?|graphics?|audio|interactives?))*[.;]*$/iu;

/** Product and distribution lines that say nothing about the change. */
export const PRODUCT_SENTENCE =
  /^(?:AP ?News ?Now|for (?:global|u\.?s\.?|national|international|local) (?:distribution|use)|no (?:archive|sales)|embargoed|moving on [\p{L} ]+|members only|subs?)[.;]*$/iu;

/** The assets that such a sentence names, as printed. */
export function assetsOf(sentence: string): string[] {
  const named = sentence.replace(/^(?:with|avec|con|com|mit) /iu, '').replace(/[.;]+$/u, '');
  return named.split(/,? and |, | & /iu).filter((asset) => asset !== '');
}

/** That the whole text is meant. */
export const THROUGHOUT =
  /(?<![\p{L}])(?:throughout|im gesamten text|durchgehend|tout au long|intégralement|en todo el texto|íntegramente|em todo o texto|integralmente|in tutto il testo|по всему тексту|по всьому тексту|door de hele tekst|koko teksti(?:n|ssä)?|genom hela texten|boyunca)(?![\p{L}])\s*/iu;

/** The small word between a verb and its object. */
export const VERB_LINK = /^(?:with|avec|con|com|mit|um(?! \p{L}+ zu)|met|med|ile|с|из|із|ب)\s+/iu;

/** A note without a verb that lists what is new. */
export const LEADING_WITH = /^(?:with|avec|con|com|mit|met|med|с|із|مع)\s+/iu;

const STORY_SUBJECT =
  /^(?:this|the|an?|this is an?) (?:\p{Lu}\p{L}+\.? \d{1,2} )?(?:story|article|report|item|post|version|dispatch|text|page) (?:has been|have been|was|is being|is)\s+(?:further )?\p{L}+(?:ed|en|ten)\s+/iu;

/** What follows `This story has been updated …`, or `null` when the note does not begin so. */
export function afterStorySubject(text: string): string | null {
  const subject = STORY_SUBJECT.exec(text);
  return subject === null ? null : text.slice(subject[0].length);
}

const DEVELOPING =
  /^(?:(?:this is a )?(?:developing|breaking) (?:news )?story|(?:the |this )?story (?:is )?developing|(?:more|(?:more |further )?(?:details?|information|updates)) (?:(?:to|will) (?:come|follow)|soon|follows?|shortly|later)(?: shortly| soon)?|(?:we are|we're) updating this story|check back for updates|(?:plus|davantage) d[’']informations? (?:à|a) (?:suivre|venir)|suivra|mehr in kürze|(?:folgt|fortsetzung folgt)|(?:weitere|mehr) (?:informationen|details|einzelheiten) (?:folgen|in kürze)|(?:die |diese )?meldung wird (?:laufend )?(?:ergänzt|aktualisiert|erweitert)|más información en breve|noticia en desarrollo|(?:más |nuevos )?(?:detalles|datos) (?:en breve|a continuación)|(?:habrá |seguirá )ampliación|en desarrollo|mais informações em (?:breve|instantes)|em atualização|notícia em atualização|mais detalhes (?:em breve|a seguir)|notizia in aggiornamento|(?:maggiori|altri|ulteriori) (?:dettagli|particolari) (?:a seguire|in arrivo|seguono)|in aggiornamento|segue|(?:новость|материал|информация|сообщение|текст) (?:дополняется|обновляется)|(?:новина|матеріал|інформація|текст) (?:доповнюється|оновлюється)|подробности (?:следуют|позже)|деталі (?:згодом|пізніше)|meer volgt|later meer|juttu päivittyy|juttua päivitetään|uutinen päivittyy|artikeln uppdateras|texten uppdateras|mer kommer|nyheten uppdateras|saken oppdateres|mer følger|haber güncelleniyor|ayrıntılar geliyor|gelişmeler aktarılacak|التفاصيل لاحقا|(?:يتبع|المزيد لاحقا|لدينا المزيد)|続報あり|詳細は後ほど|続く|详情待续|后续报道|更多消息即将发布)[\s.…!)。]*$/iu;

/** Whether a note says no more than that the story goes on. */
export function isDeveloping(note: string): boolean {
  return DEVELOPING.test(note.trim());
}

const VAGUE = new Set(
  'er är blir blev har blitt noe litt something some this story article the text version report has have been was is a à été ha sido foi è stato stata stati wurde wird ist der die das le la el il o os as los les un une ein eine artikel artikeln artikkel artikkelen saken saka sak texten teksten tekst artikkeli juttu juttua jutun uutinen uutista on haber metin haberi notícia noticia nota notizia articolo artículo artigo article dépêche meldung beitrag bericht новость новина текст материал матеріал была было був була nyheten nyhet historien bericht is het de werd nieuws 記事 本文 稿件 الخبر التقرير النص تم'.split(
    ' ',
  ),
);

/** Whether a note holds nothing but its verb and words like "this text": then it has no detail. */
export function isVague(note: string, verb: string | undefined): boolean {
  if (verb === undefined) return false;
  const rest =
    note
      .replace(verb, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return rest.every((word) => VAGUE.has(word));
}

/** Whether a note is addressed to editors (`Eds:`, `ATTN:`). */
export function addressesEditors(note: string): boolean {
  return TO_EDITORS.test(note);
}
