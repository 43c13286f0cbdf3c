-- What makes a long history quick to read. All of it follows from the log and could be worked out again.

-- The whole working copy as it was at some positions of its log, so that no moment is far from one that is written down.
CREATE TABLE "copy_snapshot" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "copy_snapshot_pkey" PRIMARY KEY ("article_id", "position")
);
ALTER TABLE copy_snapshot ADD CONSTRAINT copy_snapshot_position CHECK (position > 0);
SELECT keep_for_ever('copy_snapshot');

-- Who sat at a text from when to when: a person's steps with less than ten minutes between them.
CREATE TABLE "sitting" (
    "article_id" UUID NOT NULL,
    "from_position" INTEGER NOT NULL,
    "to_position" INTEGER NOT NULL,
    "person_id" UUID,
    "origin" TEXT NOT NULL DEFAULT '',
    "began_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6) NOT NULL,
    "steps" INTEGER NOT NULL,
    "fields" TEXT[],
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("article_id", "from_position")
);
CREATE INDEX "sitting_article_id_ended_at_from_position_idx" ON "sitting"("article_id", "ended_at" DESC, "from_position" DESC);
ALTER TABLE sitting ADD CONSTRAINT sitting_in_order CHECK (0 < from_position AND from_position <= to_position AND began_at <= ended_at),
  ADD CONSTRAINT sitting_steps CHECK (steps BETWEEN 1 AND to_position - from_position + 1);
COMMENT ON TABLE sitting IS 'runtime may INSERT, UPDATE';

-- A sitting only grows.
CREATE FUNCTION guard_sitting() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.article_id, NEW.from_position, NEW.person_id, NEW.origin, NEW.began_at)
     IS DISTINCT FROM (OLD.article_id, OLD.from_position, OLD.person_id, OLD.origin, OLD.began_at)
     OR NEW.to_position < OLD.to_position OR NEW.steps < OLD.steps THEN
    PERFORM refuse('append-only', 'a sitting only grows');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE ON sitting FOR EACH ROW EXECUTE FUNCTION guard_sitting();
CREATE TRIGGER never_removed BEFORE DELETE ON sitting FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON sitting FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
