// Every closed list of words the newsroom uses. A word that is not here is not in the code;
// what each means stands in docs/GLOSSARY.md.

/** Where a working copy stands on the desk. Everything else about an article is derived from rows. */
export const STAGES = ['drafting', 'in-review', 'returned'] as const;
export type Stage = (typeof STAGES)[number];

/** What a sign-off covers (DESIGN §3.4). */
export const SCOPES = ['editorial', 'legal', 'photo', 'language'] as const;
export type Scope = (typeof SCOPES)[number];

/** What an outside reader may be asked to sign: never the editorial scope, which covers whoever wrote the words. */
export const GUEST_SCOPES = ['legal', 'photo', 'language'] as const satisfies readonly Scope[];
export type GuestScope = (typeof GUEST_SCOPES)[number];

/** How it stands with an outside reader's link; only one that stands opens anything. */
export const GUEST_LINK_STATES = [
  'stands',
  'moved-on',
  'expired',
  'revoked',
  'closed',
  'right-gone',
] as const;
export type GuestLinkState = (typeof GUEST_LINK_STATES)[number];

/** The named parts of a revision; each has its own canonical text and digest. */
export const PARTS = ['words', 'captions', 'credits', 'pictures'] as const;
export type Part = (typeof PARTS)[number];

/** When a desk's step of sign-off applies to a revision. */
export const STEP_CONDITIONS = [
  'always',
  'flagged',
  'has-pictures',
  'is-translation',
  'contains-term',
] as const;
export type StepCondition = (typeof STEP_CONDITIONS)[number];

/** What an article is to be, and as what readers have it. */
export const FORMS = ['full', 'flash', 'developing'] as const;
export type Form = (typeof FORMS)[number];

/** Which parts each scope covers. A change elsewhere voids nothing. */
export const SCOPE_PARTS: Record<Scope, readonly Part[]> = {
  editorial: ['captions', 'credits', 'words'],
  legal: ['captions', 'credits', 'words'],
  photo: ['captions', 'pictures'],
  language: ['captions', 'words'],
};

/** Why a publication happened. `withdrawal` and `kill` take text away; the others make a revision live. */
export const PUBLICATION_KINDS = [
  'initial',
  'update',
  'correction',
  'clarification',
  'refile',
  'withdrawal',
  'kill',
] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** The kinds that make a revision the live one. */
export const LIVE_KINDS = ['initial', 'update', 'correction', 'clarification', 'refile'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/** The kinds that must carry a public note (DESIGN §3.13). */
export const NOTED_KINDS = ['update', 'correction', 'clarification'] as const;

/** Why a revision was cut. */
export const REVISION_REASONS = ['submission', 'sign-off', 'publication', 'named-save'] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** What is kept for ever of a text's history: filed with the desk, signed, published or taken from readers, kept under a name. */
export const MILESTONES = ['filed', 'signed', 'published', 'taken-down', 'kept'] as const;

/** The shared fields of a working copy. Each save changes one or more of them. */
export const FIELDS = [
  'headline',
  'standfirst',
  'dateline',
  'updateNote',
  'body',
  'credits',
] as const;
export type Field = (typeof FIELDS)[number];

/** The fields whose words have authors. Credits, slug and metadata are not words (DESIGN §3.3). */
export const WORD_FIELDS = ['headline', 'standfirst', 'dateline', 'updateNote', 'body'] as const;

/** The roles every newsroom begins with; it makes more for itself. Which rights a role bundles is data. */
export const BUILT_IN_ROLES = ['contributor', 'reporter', 'translator', 'editor', 'chief'] as const;
export type BuiltInRole = (typeof BUILT_IN_ROLES)[number];

/** What a membership allows. */
export const RIGHTS = [
  'write',
  'suggest',
  'submit',
  'translate',
  'return',
  'sign-editorial',
  'sign-legal',
  'sign-photo',
  'sign-language',
  'publish-initial',
  'publish-update',
  'publish-correction',
  'publish-clarification',
  'publish-refile',
  'withdraw',
  'kill',
  'embargo',
  'spike',
  'withhold-byline',
  'house-style',
  'sign-off-steps',
  'story-templates',
  'override-checks',
  'override-grave',
  'break-glass',
  'merge-stories',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Flags that a desk chief or editor puts on a story or an article. */
export const FLAGS = ['needs-legal', 'sensitive'] as const;
export type Flag = (typeof FLAGS)[number];

/** What a person can do with an article; the server answers each with allowed or the reason why not. */
export const ABILITIES = [
  'edit',
  'suggest',
  'submit',
  'take-back',
  'return',
  'sign-editorial',
  'sign-legal',
  'sign-photo',
  'sign-language',
  'take-back-sign-off',
  'publish',
  'schedule',
  'cancel-schedule',
  'withdraw',
  'kill',
  'confirm-kill',
  'spike',
  'restore',
  'copy',
  'keep-template',
  'translate',
  'embargo',
  'withhold-byline',
  'edit-story',
  'comment',
  'comment-blocking',
  'break-glass',
  'review-glass',
  'merge',
  'part',
] as const;
export type Ability = (typeof ABILITIES)[number];

/** Why something was refused. Each has a sentence in contract/refusals.ts and is walked by a test. */
export const REFUSALS = [
  'not-signed-in',
  'right-missing',
  'not-on-this-desk',
  'story-killed',
  'story-merged',
  'story-spiked',
  'story-not-spiked',
  'story-live',
  'embargoed',
  'already-in-review',
  'not-in-review',
  'nothing-to-submit',
  'wrote-these-words',
  'already-signed',
  'changes-unread',
  'sign-off-missing',
  'step-before-missing',
  'step-of-another-desk',
  'nothing-signed',
  'scope-not-for-this-article',
  'stale-position',
  'stale-version',
  'not-live',
  'never-published',
  'publish-checks-failed',
  'language-exists',
  'language-not-in-newsroom',
  'kill-not-asked',
  'kill-confirmed',
  'killed-it-yourself',
  'confirmation-mismatch',
  'nothing-new',
  'already-scheduled',
  'not-scheduled',
  'proposes-only',
  'assigned-to-another',
  'plan-made',
  'plan-cancelled',
  'template-retired',
  'template-of-another-desk',
  'template-in-another-language',
  'signatures-complete',
  'glass-not-broken',
  'glass-reviewed',
  'broke-it-yourself',
  'text-moved-on',
  'link-ended',
  'reader-is-colleague',
  'mail-missing',
  'story-not-merged',
  'merged-into-itself',
  'has-taken-in',
  'other-story-closed',
  'embargo-stricter',
  'readers-would-lose',
  'other-language',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What can be wrong when somebody wants to publish. One list for every door (DESIGN §3.10). */
export const PUBLISH_ISSUES = [
  'right-missing',
  'story-killed',
  'story-merged',
  'story-spiked',
  'embargoed',
  'no-revision',
  'headline-missing',
  'body-missing',
  'flash-with-text',
  'slug-missing',
  'section-missing',
  'sign-off-missing',
  'author-not-covered',
  'kind-initial-needed',
  'kind-initial-taken',
  'text-after-flash',
  'note-missing',
  'correction-missing',
  'correction-not-signed',
  'nothing-new',
  'older-than-live',
  'alt-text-missing',
  'source-moved',
  'refile-changes-facts',
  'comment-blocking',
  'house-style',
  'suggestion-open',
  'sign-off-void',
  'picture-credit-missing',
  'picture-rights-expired',
  'quotes-unbalanced',
  'link-dead',
  'link-unproven',
  'credit-unconfirmed',
  'note-names-nothing',
  'change-not-accounted',
  'note-euphemism',
  'note-says-otherwise',
  'to-come-left',
] as const;
export type PublishIssue = (typeof PUBLISH_ISSUES)[number];

/** What a reader could hold the newsroom to when it changes: found by program, in published text. */
export const FACT_KINDS = ['number', 'name', 'quotation', 'negation', 'date'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What became of a schedule. */
export const SCHEDULE_ENDS = ['published', 'cancelled', 'failed'] as const;
export type ScheduleEnd = (typeof SCHEDULE_ENDS)[number];

/** What somebody says of a change of published text: the public note tells it, or readers need no word of it. */
export const ACCOUNTS = ['note', 'minor'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Roles in a credit line. `author` is for lines that name no role. */
export const CREDIT_ROLES = [
  'reporting',
  'additional-reporting',
  'writing',
  'compiling',
  'translation',
  'editing',
  'photography',
  'author',
] as const;
export type CreditRole = (typeof CREDIT_ROLES)[number];

/** Languages whose credit lines, notes and pages we write ourselves. */
export const HOUSE_LANGUAGES = ['en', 'fr', 'de', 'es', 'pt', 'it', 'uk', 'ru', 'ar'] as const;
export type HouseLanguage = (typeof HOUSE_LANGUAGES)[number];
