/**
 * Every closed list of words the newsroom uses. A word that is not here is not in the code;
 * what each means stands in docs/GLOSSARY.md.
 */

/** Where a working copy stands on the desk. Everything else about an article is derived from rows. */
export const STAGES = ['drafting', 'in-review', 'returned'] as const;
export type Stage = (typeof STAGES)[number];

/** Where an article stands on the board: derived from facts, exactly one at a time, in the order of the columns. */
export const POSITIONS = [
  'drafting',
  'in-review',
  'returned',
  'ready',
  'scheduled',
  'live',
  'live-changed',
  'withdrawn',
  'killed',
  'spiked',
] as const;
export type Position = (typeof POSITIONS)[number];

/** Positions in which somebody still has something to do; the others are told of their last days only. */
export const OPEN_POSITIONS = [
  'drafting',
  'in-review',
  'returned',
  'ready',
  'scheduled',
  'live-changed',
] as const;

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
  'override-checks',
  'override-grave',
  'break-glass',
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
  'translate',
  'embargo',
  'withhold-byline',
  'edit-story',
  'comment',
  'comment-blocking',
  'break-glass',
  'review-glass',
] as const;
export type Ability = (typeof ABILITIES)[number];

/** Why something was refused. Each has a sentence in contract/refusals.ts and is walked by a test. */
export const REFUSALS = [
  'not-signed-in',
  'right-missing',
  'not-on-this-desk',
  'story-killed',
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
  'signatures-complete',
  'glass-not-broken',
  'glass-reviewed',
  'broke-it-yourself',
  'text-moved-on',
  'link-ended',
  'reader-is-colleague',
  'mail-missing',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What can be wrong when somebody wants to publish. One list for every door (DESIGN §3.10). */
export const PUBLISH_ISSUES = [
  'right-missing',
  'story-killed',
  'story-spiked',
  'embargoed',
  'no-revision',
  'headline-missing',
  'body-missing',
  'slug-missing',
  'section-missing',
  'sign-off-missing',
  'author-not-covered',
  'kind-initial-needed',
  'kind-initial-taken',
  'note-missing',
  'correction-missing',
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

/** What a thread of comments is about. */
export const THREAD_PLACES = ['passage', 'block', 'field', 'article'] as const;
export type ThreadPlace = (typeof THREAD_PLACES)[number];

/** How it stands with a planned story: meant to be, past its time, begun as a story, given up. */
export const PLAN_STATES = ['planned', 'late', 'made', 'cancelled'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What the calendar shows. */
export const CALENDAR_KINDS = ['planned', 'scheduled', 'embargoed'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** What a suggestion would do to a block of the text. */
export const PROPOSAL_KINDS = [
  'insert',
  'delete',
  'replace',
  'insert-block',
  'delete-block',
  'split',
  'join',
  'block-kind',
  'attribute',
  'formatting',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What became of a suggestion; one that was settled may be opened again, by undoing for one. */
export const SUGGESTION_OUTCOMES = ['accepted', 'rejected', 'withdrawn', 'reopened'] as const;
export type SuggestionOutcome = (typeof SUGGESTION_OUTCOMES)[number];

/** Why somebody is told of something. */
export const NOTIFICATION_KINDS = [
  'mentioned',
  'replied',
  'resolved',
  'reopened',
  'returned',
  'signed',
  'published',
  'killed',
  'assigned',
  'guest-said',
  'guest-signed',
  'glass-broken',
  'glass-unreviewed',
  'schedule-failed',
  'schedule-early',
  'schedule-late',
  'schedule-moved',
  'embargo-leak',
  'task-overdue',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What nobody may sleep through: told at once, whatever somebody has chosen. */
export const ALARM_KINDS = [
  'glass-unreviewed',
  'schedule-failed',
  'schedule-early',
  'schedule-late',
  'embargo-leak',
  'task-overdue',
] as const satisfies readonly NotificationKind[];

/** How somebody is told. */
export const CHANNELS = ['in-app', 'mail', 'digest'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What somebody may owe; opened and closed by facts alone. */
export const TASK_KINDS = [
  'sign',
  'answer-return',
  'deliver',
  'translate',
  'retranslate',
  'correct',
  'confirm-kill',
  'second-eyes',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Tasks for whose doing a desk sets the time; the others bring their own. */
export const TIMED_TASKS = [
  'sign',
  'answer-return',
  'translate',
  'retranslate',
  'correct',
  'confirm-kill',
] as const satisfies readonly TaskKind[];
export type TimedTask = (typeof TIMED_TASKS)[number];

/** What browsers hear of while it happens. */
export const NEWS_KINDS = ['article', 'story', 'task', 'notification', 'plan'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** How a rule of house style says what it looks for. */
export const STYLE_RULE_KINDS = ['words', 'pattern'] as const;
export type StyleRuleKind = (typeof STYLE_RULE_KINDS)[number];

/** How much a finding weighs: shown to the writer, shown before publication, or in the way of it. */
export const STYLE_RULE_SEVERITIES = ['advice', 'warning', 'blocks'] as const;
export type StyleRuleSeverity = (typeof STYLE_RULE_SEVERITIES)[number];

/** Why a rule of house style cannot be kept as it is written. */
export const STYLE_RULE_FAULTS = [
  'rule-empty',
  'pattern-broken',
  'pattern-not-allowed',
  'pattern-repeats-repetition',
  'pattern-matches-nothing',
  'pattern-too-costly',
  'replacement-group-missing',
] as const;
export type StyleRuleFault = (typeof STYLE_RULE_FAULTS)[number];

/** What can be doubtful about wire copy. Nothing is put right because of it; a person decides. */
export const WIRE_REMARKS = [
  'no_headline',
  'headline_repeated',
  'timestamp_order_ambiguous',
  'timestamp_no_zone',
  'no_body',
  'no_dateline',
  'no_source_agency',
  'language_conflict',
  'language_declared_otherwise',
  'credits_unread',
  'lines_joined',
  'trailer_removed',
  'quote_unbalanced',
  'duplicate_verb',
  'word_repeated',
  'stray_full_stop',
  'space_before_punctuation',
  'ellipsis_in_quote',
  'word_order_suspect',
  'name_variant',
  'embargo_year_assumed',
  'embargo_unresolved',
  'encoding_guessed',
  'control_characters',
] as const;
export type WireRemark = (typeof WIRE_REMARKS)[number];

/** What can become of a line of wire copy as it is read. */
export const LINE_ROLES = [
  'blank',
  'headline',
  'headline-repeated',
  'headline-flag',
  'slugline',
  'timestamp',
  'embargo',
  'kill-hold',
  'note',
  'byline',
  'dateline',
  'paragraph',
  'section-break',
  'credit',
  'furniture',
  'internal',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

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
