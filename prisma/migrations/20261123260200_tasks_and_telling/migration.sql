-- What people owe, opened and closed by facts alone; what they are told besides comments, and how; what a shift leaves to the next.

-- AlterTable
ALTER TABLE "notification" ALTER COLUMN "article_id" DROP NOT NULL,
  ALTER COLUMN "thread_id" DROP NOT NULL,
  ALTER COLUMN "by_id" DROP NOT NULL,
  ADD COLUMN "by_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "in_app" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "notification_choice" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channels" TEXT[],

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("person_id","kind")
);

-- CreateTable
CREATE TABLE "quiet_hours" (
    "person_id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "zone" TEXT NOT NULL,

    CONSTRAINT "quiet_hours_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "mail_item" (
    "notification_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "outcome" TEXT,
    "settled_at" TIMESTAMPTZ(6),

    CONSTRAINT "mail_item_pkey" PRIMARY KEY ("notification_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "article_id" UUID,
    "subject" TEXT NOT NULL DEFAULT '',
    "desk_id" UUID NOT NULL,
    "person_id" UUID,
    "right" TEXT,
    "not_for" UUID[] DEFAULT ARRAY[]::UUID[],
    "since" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "closed_at" TIMESTAMPTZ(6),
    "alarmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_deadline" (
    "desk_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "desk_deadline_pkey" PRIMARY KEY ("desk_id","kind")
);

-- CreateTable
CREATE TABLE "handover_note" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "desk_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "handover_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "task_story_id_idx" ON "task"("story_id");

-- CreateIndex
CREATE INDEX "handover_note_desk_id_at_idx" ON "handover_note"("desk_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "mail_item" ADD CONSTRAINT "mail_item_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE notification DROP CONSTRAINT notification_kind;
ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (kind IN ('mentioned', 'replied', 'resolved', 'reopened', 'returned', 'signed',
    'published', 'killed', 'assigned', 'guest-said', 'guest-signed', 'glass-broken', 'glass-unreviewed', 'schedule-failed', 'schedule-early',
    'schedule-late', 'schedule-moved', 'embargo-leak', 'task-overdue')),
  ADD CONSTRAINT notification_thread CHECK (kind NOT IN ('mentioned', 'replied', 'resolved', 'reopened') OR (thread_id IS NOT NULL AND by_id IS NOT NULL)),
  ADD CONSTRAINT notification_article CHECK (kind = 'assigned' OR article_id IS NOT NULL);
ALTER TABLE notification_choice ADD CONSTRAINT notification_choice_channels CHECK (channels <@ ARRAY['in-app', 'mail', 'digest']);
ALTER TABLE quiet_hours ADD CONSTRAINT quiet_hours_times CHECK ("from" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "until" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "from" <> "until");
ALTER TABLE mail_item ADD CONSTRAINT mail_item_mode CHECK (mode IN ('mail', 'digest')),
  ADD CONSTRAINT mail_item_outcome CHECK (outcome IN ('sent', 'not-theirs', 'read', 'too-old', 'given-up')),
  ADD CONSTRAINT mail_item_settled CHECK ((outcome IS NULL) = (settled_at IS NULL));
ALTER TABLE task ADD CONSTRAINT task_kind CHECK (kind IN ('sign', 'answer-return', 'deliver', 'translate', 'retranslate', 'correct', 'confirm-kill', 'second-eyes')),
  ADD CONSTRAINT task_for_somebody CHECK ((person_id IS NULL) <> ("right" IS NULL));
ALTER TABLE desk_deadline ADD CONSTRAINT desk_deadline_kind CHECK (kind IN ('sign', 'answer-return', 'translate', 'retranslate', 'correct', 'confirm-kill')),
  ADD CONSTRAINT desk_deadline_minutes CHECK (minutes BETWEEN 5 AND 10080);
ALTER TABLE handover_note ADD CONSTRAINT handover_note_text CHECK (btrim(text) <> '' AND char_length(text) <= 4000);

-- One thing is owed once.
CREATE UNIQUE INDEX task_open ON task (story_id, kind, coalesce(article_id, story_id), subject) WHERE closed_at IS NULL;
CREATE INDEX task_of_desk ON task (desk_id, due_at) WHERE closed_at IS NULL;
CREATE INDEX task_of_person ON task (person_id, due_at) WHERE closed_at IS NULL;
CREATE INDEX task_overdue ON task (due_at) WHERE closed_at IS NULL AND alarmed_at IS NULL;
CREATE INDEX mail_item_due ON mail_item (due_at) WHERE outcome IS NULL;

SELECT keep_for_ever('handover_note');
COMMENT ON TABLE task IS 'runtime may INSERT, UPDATE';
CREATE TRIGGER never_removed BEFORE DELETE ON task FOR EACH ROW EXECUTE FUNCTION forbid_change();
COMMENT ON TABLE mail_item IS 'runtime may INSERT, UPDATE';
COMMENT ON TABLE notification_choice IS 'runtime may INSERT, UPDATE, DELETE';
COMMENT ON TABLE quiet_hours IS 'runtime may INSERT, UPDATE, DELETE';
COMMENT ON TABLE desk_deadline IS 'runtime may INSERT, UPDATE, DELETE';

-- What was owed stays what it was, and what was done stays done; only whose it is and until when follows the facts while it is open.
CREATE FUNCTION guard_task() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL OR (NEW.id, NEW.kind, NEW.story_id, NEW.article_id, NEW.subject, NEW.opened_at)
      IS DISTINCT FROM (OLD.id, OLD.kind, OLD.story_id, OLD.article_id, OLD.subject, OLD.opened_at) THEN
    PERFORM refuse('append-only', 'a task stays what it was');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON task FOR EACH ROW EXECUTE FUNCTION guard_task();
CREATE TRIGGER tells_desk AFTER INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION tells_desk('task', 'id');

-- A note is its writer's, who has a place on the desk.
CREATE FUNCTION guard_handover_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.at := newsroom_now();
  IF NOT EXISTS (SELECT FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.person_id = NEW.person_id AND m.desk_id = NEW.desk_id AND p.active) THEN
    PERFORM refuse('not-on-this-desk', 'who has a place on a desk leaves it a note');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON handover_note FOR EACH ROW EXECUTE FUNCTION guard_handover_note();
CREATE TRIGGER tells_desk AFTER INSERT ON handover_note FOR EACH ROW EXECUTE FUNCTION tells_desk('plan', 'id');

-- Promises in the outbox what follows from a fact, once for each key and transaction.
CREATE FUNCTION promise_once(p_topic text, p_key text, p_payload jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM outbox_event WHERE topic = p_topic AND key = p_key AND payload = p_payload AND done_at IS NULL
      AND xmin = pg_current_xact_id()::xid) THEN RETURN; END IF;
  INSERT INTO outbox_event (topic, key, payload) VALUES (p_topic, p_key, p_payload);
  PERFORM pg_notify('outbox', p_topic);
END $$;
CREATE INDEX outbox_event_of_key ON outbox_event (topic, key) WHERE done_at IS NULL;

-- Whatever is owed for a story follows from facts: each that is appended has it worked out anew.
CREATE FUNCTION story_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(coalesce(NEW, OLD));
  v_story uuid;
BEGIN
  v_story := CASE TG_TABLE_NAME
    WHEN 'story' THEN (r ->> 'id')::uuid
    WHEN 'kill_confirmation' THEN (SELECT story_id FROM kill WHERE id = (r ->> 'kill_id')::uuid)
    WHEN 'sign_off_withdrawal' THEN (SELECT a.story_id FROM sign_off s JOIN article a ON a.id = s.article_id WHERE s.id = (r ->> 'sign_off_id')::uuid)
    ELSE coalesce((r ->> 'story_id')::uuid, (SELECT story_id FROM article WHERE id = (r ->> 'article_id')::uuid)) END;
  IF v_story IS NOT NULL THEN PERFORM promise_once('story-moved', v_story::text, jsonb_build_object('storyId', v_story)); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER story_moves AFTER INSERT ON desk_move FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON sign_off_withdrawal FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON kill FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON kill_confirmation FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON glass_break FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON glass_review FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT OR UPDATE OR DELETE ON block_source FOR EACH ROW EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER UPDATE ON article FOR EACH ROW
  WHEN ((OLD.stage, OLD.desk_id, OLD.flags, OLD.head_revision_id, OLD.source_article_id)
    IS DISTINCT FROM (NEW.stage, NEW.desk_id, NEW.flags, NEW.head_revision_id, NEW.source_article_id)) EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves_at_first AFTER INSERT ON article FOR EACH ROW WHEN (NEW.source_article_id IS NOT NULL) EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER UPDATE ON story FOR EACH ROW
  WHEN ((OLD.spiked_at, OLD.desk_id, OLD.flags) IS DISTINCT FROM (NEW.spiked_at, NEW.desk_id, NEW.flags)) EXECUTE FUNCTION story_moves();

-- What a desk asks for, or how soon, moves all that is owed to it.
CREATE FUNCTION desk_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM promise_once('desk-moved', coalesce(r ->> 'desk_id', r ->> 'id'), jsonb_build_object('deskId', coalesce(r ->> 'desk_id', r ->> 'id')));
  RETURN NULL;
END $$;
CREATE TRIGGER desk_moves AFTER UPDATE ON desk FOR EACH ROW EXECUTE FUNCTION desk_moves();
CREATE TRIGGER desk_moves AFTER INSERT OR UPDATE OR DELETE ON desk_deadline FOR EACH ROW EXECUTE FUNCTION desk_moves();

-- Some facts concern people who did not do them.
CREATE FUNCTION tells_people() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(NEW);
BEGIN
  PERFORM promise_once('tell-people', r ->> 'id', jsonb_build_object('kind', TG_ARGV[0], 'id', r ->> 'id'));
  RETURN NULL;
END $$;
CREATE TRIGGER tells_people AFTER INSERT ON desk_move FOR EACH ROW WHEN (NEW.kind = 'returned') EXECUTE FUNCTION tells_people('returned');
CREATE TRIGGER tells_people AFTER INSERT ON sign_off FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION tells_people('signed');
CREATE TRIGGER tells_people AFTER INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL) EXECUTE FUNCTION tells_people('published');
CREATE TRIGGER tells_people AFTER INSERT ON kill FOR EACH ROW EXECUTE FUNCTION tells_people('killed');
