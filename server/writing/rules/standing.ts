/** What decides on whether an article may be written in, and where its text stands. */
export type Standing = {
  articleId: string;
  position: number;
  desk: { id: string };
  story: { killed: { id: string } | null; merged: { id: string } | null; spikedAt: Date | null };
};
