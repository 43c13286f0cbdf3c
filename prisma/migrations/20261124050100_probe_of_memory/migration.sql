-- Readers get bytes from the memory of a web process: the probe of embargoes asks each of them what it holds.

-- AlterTable
ALTER TABLE "embargo_probe" ADD COLUMN     "processes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "silent" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "site_process" (
    "name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "site_process_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "site_answer" (
    "look" UUID NOT NULL,
    "process" TEXT NOT NULL,
    "pages" INTEGER NOT NULL,
    "hits" JSONB NOT NULL DEFAULT '[]',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "site_answer_pkey" PRIMARY KEY ("look","process")
);

ALTER TABLE embargo_probe ALTER COLUMN silent SET NOT NULL;
-- Neither is a fact of the newsroom: who serves readers just now, and what they said when asked a moment ago.
COMMENT ON TABLE site_process IS 'runtime may INSERT, UPDATE, DELETE';
COMMENT ON TABLE site_answer IS 'runtime may INSERT, DELETE';
ALTER TABLE site_process ADD CONSTRAINT site_process_name CHECK (name <> '' AND char_length(name) <= 300);
ALTER TABLE site_answer ADD CONSTRAINT site_answer_hits CHECK (jsonb_typeof(hits) = 'array');

-- Whoever counts on the probe hears when it could not see everything; again only when it has seen everything in between.
CREATE FUNCTION raise_probe_alarm() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT p.silent FROM embargo_probe p WHERE p.story_id = NEW.story_id AND p.id <> NEW.id ORDER BY p.at DESC, p.id DESC LIMIT 1) <> '{}' THEN
    RETURN NULL;
  END IF;
  INSERT INTO outbox_event (topic, key, payload)
  VALUES ('probe-incomplete', NEW.story_id, jsonb_build_object('storyId', NEW.story_id, 'silent', to_jsonb(NEW.silent)));
  PERFORM pg_notify('outbox', 'probe-incomplete');
  RETURN NULL;
END $$;
CREATE TRIGGER alarms_of_silence AFTER INSERT ON embargo_probe FOR EACH ROW WHEN (NEW.silent <> '{}') EXECUTE FUNCTION raise_probe_alarm();

DO $$
DECLARE v_kinds text;
BEGIN
  SELECT substr(pg_get_constraintdef(oid), 7) INTO v_kinds FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_kind';
  ALTER TABLE notification DROP CONSTRAINT notification_kind;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (kind = ''probe-incomplete'' OR %s)', v_kinds);
END $$;
