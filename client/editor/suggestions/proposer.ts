/** Who proposes, as far as it matters to the text. */
export type Proposer = {
  /** A new id for a suggestion. */
  newId: () => string;
  /** Whether a suggestion was made by the same person, so that more words beside it belong to it. */
  isOwn: (id: string) => boolean;
  /** Whether what somebody else proposed may be changed: by those who may write in the text itself. */
  mayEdit: boolean;
};

/** Whether a suggestion may be changed or taken back by this person. */
export function mayTouch(who: Proposer, id: string): boolean {
  return who.mayEdit || who.isOwn(id);
}
