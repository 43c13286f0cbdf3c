-- Who brought each character of a working copy, as at some position of its log. It follows from the log alone and could be
-- worked out again from its first step, so it is moved forward in place and is no fact that is kept for ever.
CREATE TABLE "attribution" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "spans" JSONB NOT NULL,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("article_id")
);
ALTER TABLE attribution ADD CONSTRAINT attribution_position CHECK (position > 0);
COMMENT ON TABLE attribution IS 'runtime may INSERT, UPDATE';
