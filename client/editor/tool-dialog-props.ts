import type { BodyHandle } from './open-editor.ts';

/** What every dialog of the text is given. */
export type ToolDialogProps = {
  handle: BodyHandle;
  /** The article’s BCP 47 tag. */
  language: string;
  /** Closes it; the focus goes back to the text. */
  onClose: () => void;
};
