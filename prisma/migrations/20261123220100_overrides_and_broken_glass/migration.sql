-- AlterTable
ALTER TABLE "desk" ADD COLUMN "glass_minutes" INTEGER NOT NULL DEFAULT 60;

-- CreateTable
CREATE TABLE "overridable_issue" (
    "code" TEXT NOT NULL,
    "right" TEXT NOT NULL,

    CONSTRAINT "overridable_issue_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "publication_override" (
    "publication_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "publication_override_pkey" PRIMARY KEY ("publication_id","code","place")
);

-- CreateTable
CREATE TABLE "glass_break" (
    "publication_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "missing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "glass_break_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "glass_review" (
    "publication_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "glass_review_pkey" PRIMARY KEY ("publication_id")
);

-- CreateTable
CREATE TABLE "glass_alarm" (
    "publication_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "glass_alarm_pkey" PRIMARY KEY ("publication_id")
);

-- CreateIndex
CREATE INDEX "publication_override_article_id_idx" ON "publication_override"("article_id");

-- CreateIndex
CREATE INDEX "glass_break_article_id_idx" ON "glass_break"("article_id");

-- CreateIndex
CREATE INDEX "glass_break_due_at_idx" ON "glass_break"("due_at");

-- AddForeignKey
ALTER TABLE "overridable_issue" ADD CONSTRAINT "overridable_issue_right_fkey" FOREIGN KEY ("right") REFERENCES "right_name"("right") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_override" ADD CONSTRAINT "publication_override_code_fkey" FOREIGN KEY ("code") REFERENCES "overridable_issue"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An override and a broken glass are written before their publication and wait for it: neither can be committed without it, and
-- both are refused once it is there. So each was written in the very transaction that published.
-- AddForeignKey
ALTER TABLE "publication_override" ADD CONSTRAINT "publication_override_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "glass_break" ADD CONSTRAINT "glass_break_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "glass_review" ADD CONSTRAINT "glass_review_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "glass_break"("publication_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glass_alarm" ADD CONSTRAINT "glass_alarm_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "glass_break"("publication_id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('publication_override'), keep_for_ever('glass_break'), keep_for_ever('glass_review'), keep_for_ever('glass_alarm');

ALTER TABLE desk ADD CONSTRAINT desk_glass_minutes CHECK (glass_minutes BETWEEN 5 AND 1440);
ALTER TABLE publication_override ADD CONSTRAINT publication_override_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 2000);
ALTER TABLE glass_break ADD CONSTRAINT glass_break_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 2000);
ALTER TABLE glass_review ADD CONSTRAINT glass_review_verdict CHECK (verdict IN ('stands', 'needs-correction')),
  ADD CONSTRAINT glass_review_note CHECK (char_length(note) <= 2000 AND (verdict = 'stands' OR btrim(note) <> ''));

SELECT allow_right('break-glass'), allow_right('override-checks'), allow_right('override-grave');
INSERT INTO role_right (role, "right") VALUES ('chief', 'break-glass'), ('chief', 'override-checks'), ('chief', 'override-grave'),
  ('editor', 'override-checks') ON CONFLICT DO NOTHING;

-- Which checks somebody may override, and with which right; what is not here nobody overrides.
INSERT INTO overridable_issue (code, "right") VALUES ('alt-text-missing', 'override-checks'), ('picture-credit-missing', 'override-checks'),
  ('picture-rights-expired', 'override-grave'), ('quotes-unbalanced', 'override-checks'), ('link-dead', 'override-checks'),
  ('source-moved', 'override-checks'), ('house-style', 'house-style');

CREATE FUNCTION guard_override() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_right text;
BEGIN
  IF EXISTS (SELECT FROM publication WHERE id = NEW.publication_id) THEN
    PERFORM refuse('override-late', 'a check is overridden as something is published, not afterwards');
  END IF;
  SELECT o."right" INTO v_right FROM overridable_issue o WHERE o.code = NEW.code;
  IF v_right IS NULL THEN PERFORM refuse('override-not-allowed', format('nobody overrides %s', NEW.code)); END IF;
  IF NOT has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = NEW.article_id), v_right) THEN
    PERFORM refuse('right-missing', format('this person may not override %s here', NEW.code));
  END IF;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON publication_override FOR EACH ROW EXECUTE FUNCTION guard_override();

-- What was overridden belongs to whoever publishes, and to something that readers get.
CREATE FUNCTION guard_overrides() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM publication_override o WHERE o.publication_id = NEW.id
      AND (NEW.revision_id IS NULL OR o.article_id <> NEW.article_id OR o.person_id <> NEW.person_id)) THEN
    PERFORM refuse('override-mismatch', 'a check is overridden by whoever publishes, for this very publication');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_overrides BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION guard_overrides();

CREATE FUNCTION guard_glass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_desk desk;
BEGIN
  SELECT d.* INTO v_desk FROM article a JOIN desk d ON d.id = a.desk_id WHERE a.id = NEW.article_id;
  IF EXISTS (SELECT FROM publication WHERE id = NEW.publication_id) THEN
    PERFORM refuse('glass-late', 'glass is broken as something is published, not afterwards');
  END IF;
  IF NOT EXISTS (SELECT FROM revision WHERE id = NEW.revision_id AND article_id = NEW.article_id) THEN
    PERFORM refuse('no-revision', 'glass is broken for a revision of this article');
  END IF;
  IF NOT has_right(NEW.person_id, v_desk.id, 'break-glass') THEN
    PERFORM refuse('right-missing', 'this person may not break glass on this desk');
  END IF;
  NEW.at := newsroom_now();
  NEW.due_at := NEW.at + make_interval(mins => v_desk.glass_minutes);
  IF cardinality(NEW.missing) = 0 THEN
    NEW.missing := (SELECT coalesce(array_agg(m.code), '{}') FROM signatures_missing(NEW.article_id, NEW.revision_id) m);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON glass_break FOR EACH ROW EXECUTE FUNCTION guard_glass();

-- What goes live was signed, or somebody who may has broken the glass for it in this very transaction (DESIGN 3.2, 3.3).
CREATE OR REPLACE FUNCTION guard_signatures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_missing record;
  v_glass glass_break;
  v_lacks boolean;
BEGIN
  SELECT * INTO v_missing FROM signatures_missing(NEW.article_id, NEW.revision_id) LIMIT 1;
  v_lacks := FOUND;
  SELECT * INTO v_glass FROM glass_break WHERE publication_id = NEW.id;
  IF v_glass.publication_id IS NULL THEN
    IF v_lacks THEN PERFORM refuse(v_missing.code, v_missing.because); END IF;
    RETURN NEW;
  END IF;
  IF (v_glass.article_id, v_glass.revision_id, v_glass.person_id) IS DISTINCT FROM (NEW.article_id, NEW.revision_id, NEW.person_id) THEN
    PERFORM refuse('glass-mismatch', 'glass is broken by whoever publishes, for this very revision');
  END IF;
  IF NOT v_lacks THEN PERFORM refuse('signatures-complete', 'every signature is there: no glass need be broken'); END IF;
  RETURN NEW;
END $$;

-- Nothing that takes text away, and nothing else, could carry a broken glass along.
CREATE FUNCTION refuse_glass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM glass_break WHERE publication_id = NEW.id) THEN
    PERFORM refuse('glass-mismatch', 'glass is broken only for what readers get');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_signatures_kept BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NULL)
  EXECUTE FUNCTION refuse_glass();

-- The second pair of eyes: somebody who may sign, neither whoever broke the glass nor an author of the words.
CREATE FUNCTION guard_glass_review() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_glass glass_break;
BEGIN
  SELECT * INTO v_glass FROM glass_break WHERE publication_id = NEW.publication_id;
  IF v_glass.publication_id IS NULL THEN PERFORM refuse('glass-not-broken', 'no glass was broken for this publication'); END IF;
  IF v_glass.person_id = NEW.person_id THEN
    PERFORM refuse('broke-it-yourself', 'a second person looks at what went out without signatures');
  END IF;
  IF EXISTS (SELECT FROM revision_author WHERE revision_id = v_glass.revision_id AND person_id = NEW.person_id) THEN
    PERFORM refuse('wrote-these-words', 'nobody looks at their own words');
  END IF;
  IF NOT has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = v_glass.article_id), 'sign-editorial') THEN
    PERFORM refuse('right-missing', 'an editor of the desk looks at what went out without signatures');
  END IF;
  NEW.article_id := v_glass.article_id;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON glass_review FOR EACH ROW EXECUTE FUNCTION guard_glass_review();

CREATE FUNCTION guard_glass_alarm() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_glass glass_break;
BEGIN
  SELECT * INTO v_glass FROM glass_break WHERE publication_id = NEW.publication_id;
  IF v_glass.due_at > newsroom_now() OR EXISTS (SELECT FROM glass_review WHERE publication_id = NEW.publication_id) THEN
    PERFORM refuse('glass-not-due', 'there is nothing to be alarmed about');
  END IF;
  NEW.article_id := v_glass.article_id;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON glass_alarm FOR EACH ROW EXECUTE FUNCTION guard_glass_alarm();

-- Who went on in spite of what stands in the record (DESIGN 3.12).
CREATE FUNCTION record_exception() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(NEW);
BEGIN
  PERFORM record_append((r ->> 'person_id')::uuid, TG_ARGV[0], TG_TABLE_NAME, r ->> 'publication_id',
    (SELECT story_id FROM article WHERE id = (r ->> 'article_id')::uuid), (r ->> 'article_id')::uuid,
    r - 'person_id' - 'article_id' - 'at');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON publication_override DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_exception('check-overridden');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON glass_break DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_exception('glass-broken');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON glass_review DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_exception('glass-reviewed');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON glass_alarm DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_exception('glass-unreviewed');

-- The people whom it concerns hear of it whoever did it and however; every open list asks again.
CREATE FUNCTION tell_of_glass() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_NARGS > 0 THEN
    INSERT INTO outbox_event (topic, key, payload)
    VALUES (TG_ARGV[0], NEW.publication_id, jsonb_build_object('publicationId', NEW.publication_id));
    PERFORM pg_notify('outbox', TG_ARGV[0]);
  END IF;
  PERFORM pg_notify('desk', json_build_object('k', 'article', 'id', NEW.article_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT ON glass_break FOR EACH ROW EXECUTE FUNCTION tell_of_glass('glass-broken');
CREATE TRIGGER tells AFTER INSERT ON glass_alarm FOR EACH ROW EXECUTE FUNCTION tell_of_glass('glass-unreviewed');
CREATE TRIGGER tells AFTER INSERT ON glass_review FOR EACH ROW EXECUTE FUNCTION tell_of_glass();
