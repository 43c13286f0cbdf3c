import { keyOf } from '../letters.ts';
import type { FactKind } from '../../vocabulary.ts';

/** How notes to readers speak in a language. A word that begins with one of a list belongs to it. */
export type NoteWords = {
  correcting: readonly string[];
  /** Words that make less of an error than it was. */
  euphemisms: readonly string[];
  /** The whole text was written anew. */
  throughout: readonly string[];
  /** What a note says of any change, and so of none. */
  empty: ReadonlySet<string>;
  kinds: Readonly<Record<FactKind, readonly string[]>>;
  places: Readonly<Record<'headline' | 'standfirst' | 'dateline' | 'picture', readonly string[]>>;
};

const list = (words: string): string[] => words.split(' ').map(keyOf);

const ENGLISH: NoteWords = {
  correcting: list('correct rectif erratum retract'),
  euphemisms: list('fix clarif chang adjust tweak refin polish tid amend smooth'),
  throughout: list('throughout recast rewrit writethru overhaul'),
  empty: new Set(
    list(
      'the a an and or of to in on at by for from with as is are was were be it its this that these those adds add added adding updates update updated updating says said say new more further latest detail details information story article text note version report paragraph paragraphs line lines also now some after before about who what when where how background context',
    ),
  ),
  kinds: {
    number: list('number figure toll amount sum percent count total rate statistic price cost'),
    name: list('name spelling spelt misspel surname title'),
    quotation: list('quote quotation attribution'),
    negation: list('not denial'),
    date: list('date day time month year weekday'),
  },
  places: {
    headline: list('headline title'),
    standfirst: list('standfirst summary subheading deck'),
    dateline: list('dateline place'),
    picture: list('picture photo image caption graphic map'),
  },
};

const FRENCH: NoteWords = {
  correcting: list('corrig correct rectif erratum'),
  euphemisms: list('modif chang précis clarif ajust retouch peaufin affin améliore'),
  throughout: list('réécri refon remani entièrement intégral'),
  empty: new Set(
    list(
      "le la les l' un une des du de d' et ou à au aux en dans sur par pour avec sans ce cet cette ces que qui est sont ajoute ajout ajouté ajoutant actualise actualisé actualisée mise à jour nouveau nouvelle nouveaux nouvelles plus détail détails précision précisions information informations article texte note dépêche version paragraphe paragraphes ligne contexte après avant selon son sa ses",
    ),
  ),
  kinds: {
    number: list('nombre chiffre bilan montant somme pourcentage total taux prix coût'),
    name: list('nom orthographe prénom titre'),
    quotation: list('citation propos attribution'),
    negation: list('négation démenti'),
    date: list('date jour heure mois année'),
  },
  places: {
    headline: list('titre'),
    standfirst: list('chapô chapeau accroche'),
    dateline: list('lieu'),
    picture: list('photo image légende carte infographie'),
  },
};

const ARABIC: NoteWords = {
  correcting: list('تصحيح يصحح تصحح صحح تصويب يصوب استدراك'),
  euphemisms: list('تعديل يعدل تعدل توضيح يوضح توضح تغيير يغير تحسين يحسن ضبط تنقيح'),
  throughout: list('صياغه كامل بالكامل كليا'),
  empty: new Set(
    list(
      'في من إلى على عن مع بعد قبل أن إن هذا هذه ذلك التي الذي و أو ثم إضافة بإضافة يضيف تضيف أضاف تحديث بتحديث يحدث محدث حدث جديد جديدة مزيد تفاصيل معلومات خبر الخبر نص النص مقال المقال ملاحظة فقرة الفقرة',
    ),
  ),
  kinds: {
    number: list('عدد رقم حصيله مبلغ نسبه ارقام سعر كلفه'),
    name: list('اسم اسماء تهجئه لقب'),
    quotation: list('اقتباس تصريح قول'),
    negation: list('نفي'),
    date: list('تاريخ موعد يوم وقت'),
  },
  places: {
    headline: list('عنوان العنوان'),
    standfirst: list('مقدمه المقدمه'),
    dateline: list('مكان المكان'),
    picture: list('صوره الصوره تعليق خريطه'),
  },
};

/** How notes speak in a language; in one that we do not write, as in English, the notes’ common tongue. */
export function noteWordsOf(primary: string): NoteWords {
  if (primary === 'fr') return FRENCH;
  return primary === 'ar' ? ARABIC : ENGLISH;
}
