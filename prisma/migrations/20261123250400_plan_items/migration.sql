-- What the desk means to have before there is a story: when, in which languages, what for, and by whom.

-- CreateTable
CREATE TABLE "plan_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slugline" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "desk_id" UUID NOT NULL,
    "languages" TEXT[],
    "purpose" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "planned_local" TEXT NOT NULL,
    "planned_zone" TEXT NOT NULL,
    "planned_at" TIMESTAMPTZ(6) NOT NULL,
    "assignee_id" UUID,
    "commissioned_words" INTEGER,
    "story_id" UUID,
    "cancelled_at" TIMESTAMPTZ(6),
    "cancelled_because" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "changed_by" UUID NOT NULL,

    CONSTRAINT "plan_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_item_planned_at_idx" ON "plan_item"("planned_at");

-- CreateIndex
CREATE INDEX "plan_item_desk_id_planned_at_idx" ON "plan_item"("desk_id", "planned_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_item_story_id_key" ON "plan_item"("story_id");

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER never_removed BEFORE DELETE ON plan_item FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON plan_item FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
COMMENT ON TABLE plan_item IS 'runtime may INSERT, UPDATE';

-- A day, or a time of day; the instant is the time's, or the day's beginning, in the zone in which it was said.
ALTER TABLE plan_item ADD CONSTRAINT plan_item_slugline CHECK (btrim(slugline) <> '' AND char_length(slugline) <= 120),
  ADD CONSTRAINT plan_item_texts CHECK (char_length(title) <= 500 AND char_length(purpose) <= 500 AND char_length(notes) <= 4000),
  ADD CONSTRAINT plan_item_languages CHECK (cardinality(languages) BETWEEN 1 AND 40),
  ADD CONSTRAINT plan_item_local CHECK (planned_local ~ '^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$'),
  ADD CONSTRAINT plan_item_instant CHECK (isfinite(planned_at)
    AND (planned_local::timestamp AT TIME ZONE 'UTC') - planned_at BETWEEN interval '-14 hours' AND interval '15 hours'),
  ADD CONSTRAINT plan_item_words CHECK (commissioned_words BETWEEN 1 AND 100000),
  ADD CONSTRAINT plan_item_cancelled CHECK ((cancelled_at IS NULL) = (btrim(cancelled_because) = '')),
  ADD CONSTRAINT plan_item_one_end CHECK (cancelled_at IS NULL OR story_id IS NULL);

CREATE FUNCTION guard_plan_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT has_right(NEW.changed_by, NEW.desk_id, 'write') THEN
    PERFORM refuse('right-missing', 'this person plans nothing for this desk');
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.created_by <> NEW.changed_by OR NEW.story_id IS NOT NULL OR NEW.cancelled_at IS NOT NULL THEN
      PERFORM refuse('stale-version', 'a planned story begins without a story');
    END IF;
  ELSE
    IF (NEW.id, NEW.created_by, NEW.created_at) IS DISTINCT FROM (OLD.id, OLD.created_by, OLD.created_at) THEN
      PERFORM refuse('append-only', 'a planned story keeps its identity');
    END IF;
    IF NEW.version <= OLD.version THEN PERFORM refuse('stale-version', 'versions only grow'); END IF;
    IF OLD.story_id IS NOT NULL THEN PERFORM refuse('plan-made', 'the story has been begun; it says the rest'); END IF;
    IF OLD.cancelled_at IS NOT NULL THEN PERFORM refuse('plan-cancelled', 'it was cancelled'); END IF;
    IF NOT has_right(NEW.changed_by, OLD.desk_id, 'write') THEN
      PERFORM refuse('right-missing', 'this person plans nothing for this desk');
    END IF;
  END IF;
  IF NEW.assignee_id IS NOT NULL AND (TG_OP = 'INSERT' OR (NEW.assignee_id, NEW.desk_id) IS DISTINCT FROM (OLD.assignee_id, OLD.desk_id)) THEN
    IF NOT has_right(NEW.assignee_id, NEW.desk_id, 'write') THEN
      PERFORM refuse('assignee-not-on-desk', 'a story is given to somebody who writes for its desk');
    END IF;
    IF NEW.assignee_id <> NEW.changed_by AND NOT has_right(NEW.changed_by, NEW.desk_id, 'return') THEN
      PERFORM refuse('right-missing', 'this person gives no stories of this desk to others');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON plan_item FOR EACH ROW EXECUTE FUNCTION guard_plan_item();

CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE ON plan_item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION record_change();

CREATE FUNCTION tell_of_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('desk', json_build_object('k', 'plan', 'id', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells_desk AFTER INSERT OR UPDATE ON plan_item FOR EACH ROW EXECUTE FUNCTION tell_of_plan();

-- The calendar asks which embargoes end in some days.
CREATE INDEX story_embargo_until ON story (embargo_until) WHERE embargo_until IS NOT NULL;
