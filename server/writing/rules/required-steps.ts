import type { RequiredStep } from '#contract/api/desk-steps.ts';
import { saidIn, saysTerm } from '#contract/body/terms.ts';
import { leavesOf } from '#contract/body/blocks.ts';
import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import type { Content } from '#contract/content.ts';
import type { Scope } from '#contract/vocabulary.ts';
import type { ArticleFacts, DeskStepFacts, SignOffFacts, StepSubject } from './article-facts.ts';

/** What of an article decides which steps its revisions must pass. */
type Asked = Pick<ArticleFacts, 'desk' | 'deskSteps' | 'flags' | 'form' | 'sourceArticleId'> & {
  story: Pick<ArticleFacts['story'], 'flags'>;
};

/** A step that a revision must pass. */
type Applying = Omit<RequiredStep, 'signedBy' | 'met' | 'waitsFor' | 'voided'>;

/** The revision whose signatures are asked for. */
export type SignableRevision = {
  scopeDigests: Readonly<Record<Scope, string>>;
  subject: StepSubject;
};

/** What is still to be written is what its article says it is to be. */
const NOTHING: StepSubject = { hasPictures: false, termSteps: [], headlineAlone: true };

/** What of a content decides which of a desk’s steps it must pass; `steps_with_term` in the database. */
export function subjectOf(content: Content, steps: readonly DeskStepFacts[]): StepSubject {
  const looking = steps.filter(({ condition }) => condition === 'contains-term');
  const said = looking.length === 0 ? '' : saidIn(content);
  return {
    hasPictures: leavesOf(content.body).some(({ node }) => node.type === 'image'),
    termSteps: looking.filter(({ terms }) => saysTerm(said, terms)).map(({ id }) => id),
    headlineAlone: saysHeadlineAlone(content),
  };
}

/** Whether a revision goes the way of a flash: its article is one, and its own words say no more (`is_flash`). */
function isFlash(article: Asked, subject: StepSubject): boolean {
  return article.form === 'flash' && subject.headlineAlone;
}

function applies(step: DeskStepFacts, article: Asked, subject: StepSubject): boolean {
  const isTranslation = article.sourceArticleId !== null;
  // There is nothing in an original that a language desk could compare.
  if (step.scope === 'language' && !isTranslation) return false;
  if (step.countsFor === (isFlash(article, subject) ? 'texts' : 'flashes')) return false;
  const { flag } = step;
  switch (step.condition) {
    case 'always':
      return true;
    case 'flagged':
      return flag !== null && [...article.flags, ...article.story.flags].includes(flag);
    case 'has-pictures':
      return subject.hasPictures;
    case 'is-translation':
      return isTranslation;
    case 'contains-term':
      return subject.termSteps.includes(step.id);
  }
}

/** What no desk can take away, of a flash neither: an editorial signature, and a legal one where a flag says so. */
function builtIn(article: Asked): Applying[] {
  const common = {
    stepId: null,
    people: 1,
    desk: article.desk,
    termsName: '',
    inOrder: false,
    countsFor: 'any',
  } as const;
  const editorial = { scope: 'editorial', condition: 'always', flag: null } as const;
  const legal = { scope: 'legal', condition: 'flagged', flag: 'needs-legal' } as const;
  const flagged = [...article.flags, ...article.story.flags].includes('needs-legal');
  return [editorial, ...(flagged ? [legal] : [])].map((step) => ({ ...common, ...step }));
}

/**
 * The steps that a revision must pass, in the desk’s order, what no desk can take away last (DESIGN 3.2;
 * `required_steps` in the database).
 */
function requiredSteps(article: Asked, subject: StepSubject): Applying[] {
  const set = article.deskSteps
    .filter((step) => applies(step, article, subject))
    .map(({ id, terms, termsName, ...step }) => ({
      stepId: id,
      scope: step.scope,
      people: step.people,
      desk: step.desk,
      condition: step.condition,
      flag: step.flag,
      termsName: termsName === '' ? terms.join(', ') : termsName,
      inOrder: step.inOrder,
      countsFor: step.countsFor,
    }));
  const rest = builtIn(article).filter(({ scope }) => !set.some((step) => step.scope === scope));
  return [...set, ...rest];
}

/** The newest of each person’s sign-offs. */
function oneEach(signOffs: readonly SignOffFacts[]): SignOffFacts[] {
  const byWhom = new Map<string, SignOffFacts>();
  for (const signOff of signOffs) {
    const who = signOff.person?.id ?? signOff.id;
    if (!byWhom.has(who)) byWhom.set(who, signOff);
  }
  return [...byWhom.values()];
}

function standingOf(
  step: Applying,
  signOffs: readonly SignOffFacts[],
  revision: SignableRevision | null,
): Pick<RequiredStep, 'signedBy' | 'met' | 'voided'> {
  const given = signOffs.filter(
    ({ scope, takenBack, rightOn }) =>
      scope === step.scope && takenBack === null && rightOn.includes(step.desk.id),
  );
  const stands = ({ digest }: SignOffFacts): boolean =>
    digest === revision?.scopeDigests[step.scope];
  const signed = oneEach(given.filter(stands));
  const met = signed.length >= step.people;
  const again = (signOff: SignOffFacts): boolean =>
    signed.some(({ person }) => person?.id === signOff.person?.id);
  const voided = met ? undefined : given.find((each) => !stands(each) && !again(each));
  return { signedBy: signed.map(({ id }) => id), met, voided: voided?.id ?? null };
}

/**
 * How each step that a revision must pass stands (`steps_standing` in the database): whose signatures stand for exactly
 * this text, which earlier step must come first, and what a change has voided. Without a revision nothing is signed.
 */
export function stepStandings(
  article: Asked & Pick<ArticleFacts, 'signOffs'>,
  revision: SignableRevision | null,
): RequiredStep[] {
  const steps = requiredSteps(article, revision?.subject ?? NOTHING).map((step) => ({
    ...step,
    ...standingOf(step, article.signOffs, revision),
  }));
  return steps.map((step, at) => {
    const before = steps.findIndex(({ met }) => !met);
    return { ...step, waitsFor: step.inOrder && before !== -1 && before < at ? before : null };
  });
}
