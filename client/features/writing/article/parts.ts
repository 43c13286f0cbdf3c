import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { BlockSign } from '#client/editor/block-signs.ts';

/** The open article, as the frame hands it to the parts of other rooms. */
export type ArticleAtHand = {
  /** As the server last told it: standing, abilities, sign-offs. Its `content` may be older than what is typed. */
  article: ArticleView;
  /** The text as it stands on the screen, typed words included. */
  content: Content;
  /**
   * Saves whatever is typed and gives the position at which the server has exactly the text on the screen: call it
   * before a command that names a position or a revision. Rejects when it cannot be saved now.
   */
  settle: () => Promise<{ position: number }>;
  /** After a command of another room: takes the answered article, or asks for it again when none is given. */
  renew: (answered?: ArticleView) => Promise<void>;
  /** Scrolls to a block of the text and puts the focus on it; false when there is no such block. */
  reveal: (blockId: string) => boolean;
  /** Opens a panel beside the text by its id: one of ours or one of the parts’. */
  openPanel: (id: string) => void;
};

/** What a panel is about: the words, the work of the desk, or what readers have. */
export type PanelGroup = 'text' | 'desk' | 'readers';

/** A panel beside the text (on a phone: in its place). */
export type ArticlePanel = {
  /** Stands in the address as `?panel=`. */
  id: string;
  /** Among which it stands in the rail. */
  group: PanelGroup;
  label: string;
  icon: Icon;
  /** The letter that opens it after P, where no other panel has it. */
  key?: string;
  /** What deserves a look, such as how many comments are open; shown as a small number. */
  count?: number;
  /** The same in words, for whoever does not see it: “open: 2”. */
  counted?: string;
  render: () => ReactNode;
};

/**
 * What other rooms put into the article’s frame; client/app/screens/article makes it, because features
 * never import one another. Each part is asked anew whenever the article changes.
 */
export type ArticleParts = {
  /** Under the update note of an article that readers have seen. */
  underNote?: (at: ArticleAtHand) => ReactNode;
  /** Above the text, below the frame’s own notices: “The source has moved”, “Killed by …”. */
  notices?: (at: ArticleAtHand) => ReactNode;
  /** In the row of actions, behind submit and return: sign off, publish. Use `AbilityButton`. */
  actions?: (at: ArticleAtHand) => ReactNode;
  /** Ends the menu “More”: `Menu.Item`s such as withdraw and kill. */
  menu?: (at: ArticleAtHand) => ReactNode;
  /** Panels beside the text, besides the frame’s own. */
  panels?: (at: ArticleAtHand) => readonly ArticlePanel[];
  /** To the left of the text on a wide screen, in its place on a phone: the source of a translation. */
  beside?: (at: ArticleAtHand) => { label: string; content: ReactNode } | null;
  /** What happened to the article, newest first; a panel of its own. */
  timeline?: (at: ArticleAtHand) => ReactNode;
  /** Under the list of language versions: add a version. */
  versions?: (at: ArticleAtHand) => ReactNode;
  /** Marks on blocks of the text, by block id: “source changed”. Read by eye, ear and colour. */
  blockSigns?: (at: ArticleAtHand) => Readonly<Record<string, BlockSign>>;
};
