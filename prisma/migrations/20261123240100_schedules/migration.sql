-- A schedule names a revision, its digest, a kind, and a local time with its zone. It runs once, never early (DESIGN 3.8).

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "schedule_id" UUID;

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "kind" TEXT NOT NULL,
    "significant" BOOLEAN NOT NULL,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "local" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "fold" TEXT,
    "instant" TIMESTAMPTZ(6) NOT NULL,
    "zone_data" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_end" (
    "schedule_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "issues" JSONB NOT NULL DEFAULT '[]',
    "person_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "schedule_end_pkey" PRIMARY KEY ("schedule_id")
);

-- CreateTable
CREATE TABLE "schedule_alarm" (
    "schedule_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "schedule_alarm_pkey" PRIMARY KEY ("schedule_id","kind")
);

-- CreateTable
CREATE TABLE "embargo_probe" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "outputs" INTEGER NOT NULL,
    "sentences" INTEGER NOT NULL,
    "hits" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "embargo_probe_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "schedule_article_id_at_idx" ON "schedule"("article_id", "at" DESC);

-- CreateIndex
CREATE INDEX "schedule_end_kind_at_idx" ON "schedule_end"("kind", "at" DESC);

-- CreateIndex
CREATE INDEX "embargo_probe_story_id_at_idx" ON "embargo_probe"("story_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publication_schedule_id_key" ON "publication"("schedule_id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_end" ADD CONSTRAINT "schedule_end_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule_alarm" ADD CONSTRAINT "schedule_alarm_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('schedule_end'), keep_for_ever('schedule_alarm'), keep_for_ever('embargo_probe');

-- A schedule stays as it was made; only the instant that its local time stands for follows the rules of its zone.
CREATE TRIGGER never_removed BEFORE DELETE ON schedule FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON schedule FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
COMMENT ON TABLE schedule IS 'runtime may INSERT';
COMMENT ON COLUMN schedule.instant IS 'runtime may UPDATE';
COMMENT ON COLUMN schedule.zone_data IS 'runtime may UPDATE';

ALTER TABLE schedule ADD CONSTRAINT schedule_kind CHECK (kind IN ('initial', 'update', 'correction', 'clarification', 'refile')),
  ADD CONSTRAINT schedule_significance CHECK (
    CASE WHEN kind = 'refile' THEN NOT significant WHEN kind IN ('update', 'clarification') THEN true ELSE significant END),
  ADD CONSTRAINT schedule_corrections CHECK (jsonb_typeof(corrections) = 'array' AND (kind = 'correction') = (corrections <> '[]')),
  ADD CONSTRAINT schedule_local CHECK (local ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d$'),
  ADD CONSTRAINT schedule_fold CHECK (fold IN ('earlier', 'later'));
ALTER TABLE schedule_end ADD CONSTRAINT schedule_end_kind CHECK (kind IN ('published', 'cancelled', 'failed')),
  ADD CONSTRAINT schedule_end_says_why CHECK (CASE kind WHEN 'cancelled' THEN btrim(reason) <> '' WHEN 'failed' THEN code <> '' ELSE true END);
ALTER TABLE schedule_alarm ADD CONSTRAINT schedule_alarm_kind CHECK (kind IN ('early', 'late'));

-- One at a time for an article, and what is due next.
CREATE UNIQUE INDEX schedule_open ON schedule (article_id) WHERE ended_at IS NULL;
CREATE INDEX schedule_due ON schedule (instant, id) WHERE ended_at IS NULL;

-- The schedule of an article that has not ended, or nothing.
CREATE FUNCTION open_schedule(p_article uuid) RETURNS SETOF schedule
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM schedule WHERE article_id = p_article AND ended_at IS NULL
$$;
COMMENT ON FUNCTION open_schedule(uuid) IS 'runtime may EXECUTE';

-- The instant is reckoned by the program, which knows its zone data's version; here it is held to what a zone can be.
CREATE FUNCTION guard_schedule_instant(p_local text, p_instant timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF (p_local::timestamp AT TIME ZONE 'UTC') - p_instant NOT BETWEEN interval '-12 hours' AND interval '14 hours' THEN
    PERFORM refuse('time-unknown', 'no zone has this local time at this instant');
  END IF;
END $$;

CREATE FUNCTION guard_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_story story;
  v_digest bytea;
BEGIN
  -- The article before its schedule, always: whoever publishes, schedules or cancels goes the same way.
  SELECT * INTO v_article FROM article WHERE id = NEW.article_id FOR UPDATE;
  SELECT * INTO v_story FROM story WHERE id = v_article.story_id;
  NEW.at := newsroom_now();
  NEW.ended_at := NULL;
  SELECT digest INTO v_digest FROM revision WHERE id = NEW.revision_id AND article_id = NEW.article_id;
  IF v_digest IS NULL THEN PERFORM refuse('no-revision', 'a schedule names a revision of its own article'); END IF;
  IF NEW.digest IS NOT NULL AND NEW.digest <> v_digest THEN
    PERFORM refuse('digest-mismatch', 'the digest is not the one of this revision');
  END IF;
  NEW.digest := v_digest;
  IF NOT has_right(NEW.person_id, v_article.desk_id, 'publish-' || NEW.kind) THEN
    PERFORM refuse('right-missing', format('this person may not publish a %s here', NEW.kind));
  END IF;
  IF EXISTS (SELECT FROM open_schedule(NEW.article_id)) THEN
    PERFORM refuse('already-scheduled', 'this article has a schedule; cancel it first');
  END IF;
  IF NEW.instant <= NEW.at THEN PERFORM refuse('schedule-past', 'this instant has passed'); END IF;
  IF NEW.instant > NEW.at + interval '366 days' THEN PERFORM refuse('schedule-too-far', 'a schedule is at most a year ahead'); END IF;
  IF v_story.embargo_until > NEW.instant THEN
    PERFORM refuse('embargoed', 'the story is under embargo at that instant');
  END IF;
  PERFORM guard_schedule_instant(NEW.local, NEW.instant);
  RETURN NEW;
END $$;
CREATE TRIGGER closed_rests BEFORE INSERT ON schedule FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER guard BEFORE INSERT ON schedule FOR EACH ROW EXECUTE FUNCTION guard_schedule();

-- Everybody's runner hears that what is due next may have changed; every desk that an article stands elsewhere.
CREATE FUNCTION tell_of_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('schedule', '');
  PERFORM pg_notify('desk', json_build_object('k', 'article', 'id', NEW.article_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT OR UPDATE ON schedule FOR EACH ROW EXECUTE FUNCTION tell_of_schedule();

CREATE FUNCTION guard_schedule_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF to_jsonb(NEW) - ARRAY['instant', 'zone_data', 'ended_at'] <> to_jsonb(OLD) - ARRAY['instant', 'zone_data', 'ended_at']
     OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
    PERFORM refuse('append-only', 'a schedule stays as it was made');
  END IF;
  IF OLD.ended_at IS NOT NULL THEN PERFORM refuse('schedule-ended', 'this schedule has ended'); END IF;
  IF NEW.instant <> OLD.instant THEN PERFORM guard_schedule_instant(NEW.local, NEW.instant); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_change BEFORE UPDATE ON schedule FOR EACH ROW EXECUTE FUNCTION guard_schedule_change();

-- The rules of a zone changed after somebody had decided: the local time stands, its instant is another, people are told.
CREATE FUNCTION schedule_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_append(NULL, 'schedule-moved', 'schedule', NEW.id::text, (SELECT story_id FROM article WHERE id = NEW.article_id),
    NEW.article_id, jsonb_build_object('local', NEW.local, 'zone', NEW.zone, 'was', OLD.instant, 'now', NEW.instant, 'zoneData', NEW.zone_data));
  INSERT INTO outbox_event (topic, key, payload) VALUES ('schedule-moved', NEW.article_id,
    jsonb_build_object('scheduleId', NEW.id, 'was', OLD.instant, 'now', NEW.instant));
  PERFORM pg_notify('outbox', 'schedule-moved');
  RETURN NULL;
END $$;
CREATE TRIGGER moved AFTER UPDATE ON schedule FOR EACH ROW WHEN (NEW.instant IS DISTINCT FROM OLD.instant)
  EXECUTE FUNCTION schedule_moved();

CREATE FUNCTION guard_schedule_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v schedule;
BEGIN
  PERFORM FROM article WHERE id = (SELECT article_id FROM schedule WHERE id = NEW.schedule_id) FOR UPDATE;
  SELECT * INTO v FROM schedule WHERE id = NEW.schedule_id FOR UPDATE;
  IF v.id IS NULL OR v.ended_at IS NOT NULL THEN PERFORM refuse('schedule-ended', 'there is no such schedule any more'); END IF;
  NEW.at := newsroom_now();
  IF NEW.kind = 'cancelled' AND NOT (NEW.person_id = v.person_id OR coalesce(
      has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = v.article_id), 'publish-' || v.kind), false)) THEN
    PERFORM refuse('right-missing', 'this person may not cancel the schedule');
  END IF;
  IF NEW.kind = 'published' AND NOT EXISTS (SELECT FROM publication WHERE schedule_id = v.id) THEN
    PERFORM refuse('not-live', 'nothing was published by this schedule');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON schedule_end FOR EACH ROW EXECUTE FUNCTION guard_schedule_end();

CREATE FUNCTION end_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_article uuid;
BEGIN
  UPDATE schedule SET ended_at = NEW.at WHERE id = NEW.schedule_id RETURNING article_id INTO v_article;
  IF NEW.kind = 'failed' THEN
    INSERT INTO outbox_event (topic, key, payload) VALUES ('schedule-failed', v_article, jsonb_build_object('scheduleId', NEW.schedule_id));
    PERFORM pg_notify('outbox', 'schedule-failed');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ends AFTER INSERT ON schedule_end FOR EACH ROW EXECUTE FUNCTION end_schedule();

-- A publication of a schedule is what was scheduled: that revision, that kind, not before its instant, once, as who decided it.
CREATE FUNCTION guard_scheduled_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v schedule;
BEGIN
  SELECT * INTO v FROM schedule WHERE id = NEW.schedule_id FOR UPDATE;
  IF v.id IS NULL OR v.ended_at IS NOT NULL THEN PERFORM refuse('schedule-ended', 'this schedule has ended'); END IF;
  IF (v.article_id, v.revision_id, v.kind, v.significant, v.person_id)
     IS DISTINCT FROM (NEW.article_id, NEW.revision_id, NEW.kind, NEW.significant, NEW.person_id)
     OR v.digest <> (SELECT digest FROM revision WHERE id = NEW.revision_id) THEN
    PERFORM refuse('schedule-mismatch', 'a schedule publishes exactly what it names');
  END IF;
  IF v.instant > newsroom_now() THEN PERFORM refuse('schedule-early', 'a schedule never runs early'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_schedule BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.schedule_id IS NOT NULL)
  EXECUTE FUNCTION guard_scheduled_publication();

-- Fails a schedule before its time, when what has happened since leaves it nothing to do.
CREATE FUNCTION fail_schedules(p_schedules uuid[], p_code text, p_message text) RETURNS void LANGUAGE sql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO schedule_end (schedule_id, kind, code, issues)
  SELECT id, 'failed', p_code, jsonb_build_array(jsonb_build_object('at', '', 'code', p_code, 'message', p_message, 'severity', 'error'))
  FROM unnest(p_schedules) AS id ORDER BY id
$$;

CREATE FUNCTION schedule_after_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v schedule;
BEGIN
  IF NEW.schedule_id IS NOT NULL THEN
    INSERT INTO schedule_end (schedule_id, kind) VALUES (NEW.schedule_id, 'published');
    RETURN NULL;
  END IF;
  SELECT * INTO v FROM open_schedule(NEW.article_id);
  IF v.id IS NULL THEN RETURN NULL; END IF;
  IF NEW.kind = 'kill' THEN
    PERFORM fail_schedules(ARRAY[v.id], 'story-killed', 'The story was killed.');
  ELSIF NEW.kind = 'withdrawal' THEN
    PERFORM fail_schedules(ARRAY[v.id], 'not-live', 'The article was withdrawn; what was scheduled does not bring it back.');
  ELSIF NEW.revision_id = v.revision_id THEN
    PERFORM fail_schedules(ARRAY[v.id], 'nothing-new', 'Somebody published this revision before its time came.');
  ELSIF (SELECT number FROM revision WHERE id = NEW.revision_id) > (SELECT number FROM revision WHERE id = v.revision_id) THEN
    PERFORM fail_schedules(ARRAY[v.id], 'older-than-live', 'Somebody published a later revision.');
  ELSIF v.kind = 'initial' THEN
    PERFORM fail_schedules(ARRAY[v.id], 'kind-initial-taken', 'Readers have seen this article before its time came.');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER schedule_follows AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION schedule_after_publication();

CREATE FUNCTION schedule_after_story() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM fail_schedules(ARRAY(SELECT s.id FROM schedule s JOIN article a ON a.id = s.article_id
      WHERE a.story_id = NEW.id AND s.ended_at IS NULL AND NEW.spiked_at IS NOT NULL),
    'story-spiked', 'The story was spiked.');
  PERFORM fail_schedules(ARRAY(SELECT s.id FROM schedule s JOIN article a ON a.id = s.article_id
      WHERE a.story_id = NEW.id AND s.ended_at IS NULL AND NEW.embargo_until > s.instant),
    'embargoed', 'The embargo now ends after the scheduled time.');
  RETURN NULL;
END $$;
CREATE TRIGGER schedule_follows AFTER UPDATE OF embargo_until, spiked_at ON story FOR EACH ROW
  WHEN (NEW.embargo_until IS DISTINCT FROM OLD.embargo_until OR NEW.spiked_at IS DISTINCT FROM OLD.spiked_at)
  EXECUTE FUNCTION schedule_after_story();

CREATE FUNCTION schedule_after_kill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM fail_schedules(ARRAY(SELECT s.id FROM schedule s JOIN article a ON a.id = s.article_id
      WHERE a.story_id = NEW.story_id AND s.ended_at IS NULL), 'story-killed', 'The story was killed.');
  RETURN NULL;
END $$;
CREATE TRIGGER schedule_follows AFTER INSERT ON kill FOR EACH ROW EXECUTE FUNCTION schedule_after_kill();

-- To schedule, to cancel and to fail are decisions and facts (DESIGN 3.12).
CREATE FUNCTION record_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v schedule;
BEGIN
  SELECT * INTO v FROM schedule WHERE id = coalesce(r ->> 'schedule_id', r ->> 'id')::uuid;
  PERFORM record_append((r ->> 'person_id')::uuid, CASE TG_TABLE_NAME WHEN 'schedule' THEN 'article-scheduled' ELSE 'schedule-' || (r ->> 'kind') END,
    'schedule', v.id::text, (SELECT story_id FROM article WHERE id = v.article_id), v.article_id,
    CASE TG_TABLE_NAME WHEN 'schedule' THEN jsonb_build_object('revision', v.revision_id, 'digest', encode(v.digest, 'hex'), 'kind', v.kind,
      'local', v.local, 'zone', v.zone, 'instant', v.instant) ELSE jsonb_build_object('code', r ->> 'code', 'reason', r ->> 'reason') END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON schedule DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_schedule();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON schedule_end DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_schedule();

-- An alarm is raised once; somebody is told at once.
CREATE FUNCTION raise_schedule_alarm() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO outbox_event (topic, key, payload)
  SELECT 'schedule-' || NEW.kind, article_id, jsonb_build_object('scheduleId', id) FROM schedule WHERE id = NEW.schedule_id;
  PERFORM pg_notify('outbox', 'schedule-' || NEW.kind);
  RETURN NULL;
END $$;
CREATE TRIGGER alarms AFTER INSERT ON schedule_alarm FOR EACH ROW EXECUTE FUNCTION raise_schedule_alarm();

-- A leak is told when it is found, and again only when it is another.
CREATE FUNCTION raise_embargo_alarm() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.hits = (SELECT p.hits FROM embargo_probe p WHERE p.story_id = NEW.story_id AND p.id <> NEW.id ORDER BY p.at DESC, p.id DESC LIMIT 1) THEN
    RETURN NULL;
  END IF;
  INSERT INTO outbox_event (topic, key, payload)
  VALUES ('embargo-leak', NEW.story_id, jsonb_build_object('storyId', NEW.story_id, 'hits', NEW.hits));
  PERFORM pg_notify('outbox', 'embargo-leak');
  RETURN NULL;
END $$;
CREATE TRIGGER alarms AFTER INSERT ON embargo_probe FOR EACH ROW WHEN (NEW.hits <> '[]') EXECUTE FUNCTION raise_embargo_alarm();
