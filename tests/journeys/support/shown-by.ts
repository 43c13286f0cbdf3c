/**
 * Every file of the client that opens over a screen, and where it is looked at: a screen of the walk, or the journey
 * that opens it when it takes two people or an accident.
 */
export const SHOWN_BY: Readonly<Record<string, readonly string[]>> = {
  'add-version-dialog': ['article-add-version'],
  'compare-dialog': ['article-compare', 'article-compare-revision'],
  'confirm-dialog': ['article-spike'],
  'confirm-kill-dialog': ['article-confirm-kill'],
  'desk-dialog': ['people-desk', 'people-desk-change'],
  dialog: ['new-story'],
  'embargo-dialog': ['article-embargo', 'article-embargo-change'],
  'invite-dialog': ['people-invite', 'people-invited'],
  'jump-dialog': ['jump', 'jump-found'],
  'kill-dialog': ['article-kill'],
  'menu-dialogs': ['article-keep', 'article-copy', 'article-spike', 'article-restore'],
  'more-menu': ['article-menu'],
  'moments-dialog': ['article-moments', 'restore-a-block.test.ts'],
  'nav-drawer': ['navigation'],
  'new-story-dialog': ['new-story'],
  'note-dialog': ['article-submit', 'article-return'],
  'person-dialog': ['people-change'],
  'person-menu': ['person-menu', 'person-menu-looks', 'person-menu-languages'],
  'publish-dialog': ['article-publish', 'article-publish-correction', 'article-publish-unfinished'],
  'publishing-menu': ['article-menu'],
  'reset-dialog': ['people-reset'],
  'restore-dialog': ['restore-a-block.test.ts'],
  'revision-dialog': ['article-revision'],
  'session-guard': ['session-over', 'writing-together.test.ts'],
  'sign-off-dialog': ['article-sign-off', 'article-sign-off-changes'],
  'take-back-dialog': ['article-sign-off-taken-back'],
  'withdraw-dialog': ['article-withdraw'],
};
