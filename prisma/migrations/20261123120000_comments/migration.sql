-- CreateTable
CREATE TABLE "comment_thread" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "block_id" TEXT,
    "field" TEXT,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "thread_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "comment_mention_pkey" PRIMARY KEY ("comment_id","person_id")
);

-- CreateTable
CREATE TABLE "comment_resolution" (
    "thread_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "comment_resolution_pkey" PRIMARY KEY ("thread_id","sequence")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "article_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_read" (
    "notification_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "notification_read_pkey" PRIMARY KEY ("notification_id")
);

-- CreateIndex
CREATE INDEX "comment_thread_article_id_at_idx" ON "comment_thread"("article_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "comment_thread_id_article_id_key" ON "comment_thread"("id", "article_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_at_idx" ON "comment"("thread_id", "at");

-- CreateIndex
CREATE INDEX "notification_person_id_at_id_idx" ON "notification"("person_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_cause_key" ON "notification"("person_id", "cause");

-- AddForeignKey
ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_article_id_fkey" FOREIGN KEY ("thread_id", "article_id") REFERENCES "comment_thread"("id", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_mention" ADD CONSTRAINT "comment_mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_resolution" ADD CONSTRAINT "comment_resolution_thread_id_article_id_fkey" FOREIGN KEY ("thread_id", "article_id") REFERENCES "comment_thread"("id", "article_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_read" ADD CONSTRAINT "notification_read_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notification"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said stays said: a thread is settled by a row of its own, a notification read by another.
SELECT keep_for_ever('comment_thread'), keep_for_ever('comment'), keep_for_ever('comment_mention'),
  keep_for_ever('comment_resolution'), keep_for_ever('notification'), keep_for_ever('notification_read');

ALTER TABLE comment_thread ADD CONSTRAINT comment_thread_about CHECK (
    CASE about WHEN 'passage' THEN block_id IS NOT NULL AND field IS NULL WHEN 'block' THEN block_id IS NOT NULL AND field IS NULL
      WHEN 'field' THEN field IS NOT NULL AND block_id IS NULL WHEN 'article' THEN field IS NULL AND block_id IS NULL ELSE false END),
  ADD CONSTRAINT comment_thread_field CHECK (field IN ('headline', 'standfirst', 'dateline', 'updateNote', 'body', 'credits')),
  ADD CONSTRAINT comment_thread_quote CHECK (char_length(quote) <= 2000);
ALTER TABLE comment ADD CONSTRAINT comment_text CHECK (btrim(text) <> '' AND char_length(text) <= 4000);
ALTER TABLE comment_resolution ADD CONSTRAINT comment_resolution_kind CHECK (kind IN ('resolved', 'reopened')),
  ADD CONSTRAINT comment_resolution_sequence CHECK (sequence > 0);
ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (kind IN ('mentioned', 'replied', 'resolved', 'reopened'));

-- Nothing is said about what is dead or rests (DESIGN 3.9).
CREATE TRIGGER closed_rests BEFORE INSERT ON comment_thread FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON comment_resolution FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- To stop a publication, and to let it go on, takes the right to give an article back to its writer.
CREATE FUNCTION guard_blocking_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_blocking boolean;
BEGIN
  NEW.at := newsroom_now();
  v_blocking := CASE TG_TABLE_NAME WHEN 'comment_thread' THEN (to_jsonb(NEW) ->> 'blocking')::boolean
    ELSE (SELECT blocking FROM comment_thread WHERE id = (to_jsonb(NEW) ->> 'thread_id')::uuid) END;
  IF v_blocking AND NOT has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = NEW.article_id), 'return') THEN
    PERFORM refuse('right-missing', 'this person may not stop a publication of this desk, nor let it go on');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON comment_thread FOR EACH ROW EXECUTE FUNCTION guard_blocking_comment();
CREATE TRIGGER guard BEFORE INSERT ON comment_resolution FOR EACH ROW EXECUTE FUNCTION guard_blocking_comment();

-- Threads of an article that stop its publication: blocking, and not resolved last.
CREATE FUNCTION open_blocking_threads(p_article uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.id FROM comment_thread t
  WHERE t.article_id = p_article AND t.blocking AND coalesce(
    (SELECT r.kind FROM comment_resolution r WHERE r.thread_id = t.id ORDER BY r.sequence DESC LIMIT 1), 'reopened') = 'reopened'
$$;
COMMENT ON FUNCTION open_blocking_threads(uuid) IS 'runtime may EXECUTE';

-- Runs after the guard of publications, which holds the article: a thread that is being opened meanwhile refers to it and
-- so is waited for, here or there.
CREATE FUNCTION refuse_while_blocked() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM open_blocking_threads(NEW.article_id)) THEN
    PERFORM refuse('comment-blocking', 'a comment that blocks publication is not resolved');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_comments BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL)
  EXECUTE FUNCTION refuse_while_blocked();

-- To block and to unblock are decisions; other talk is not (DESIGN 3.12).
CREATE FUNCTION record_blocking_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v_thread comment_thread;
  v_said text;
BEGIN
  SELECT * INTO v_thread FROM comment_thread WHERE id = coalesce(r ->> 'thread_id', r ->> 'id')::uuid;
  IF NOT v_thread.blocking THEN RETURN NULL; END IF;
  SELECT text INTO v_said FROM comment WHERE thread_id = v_thread.id ORDER BY at, id LIMIT 1;
  PERFORM record_append(NEW.person_id, 'blocking-comment-' || coalesce(r ->> 'kind', 'opened'), 'comment_thread', v_thread.id::text,
    (SELECT story_id FROM article WHERE id = NEW.article_id), NEW.article_id,
    jsonb_build_object('note', left(v_said, 500), 'quote', v_thread.quote));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON comment_thread DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.blocking) EXECUTE FUNCTION record_blocking_comment();
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON comment_resolution DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_blocking_comment();

-- Everybody who has the article open hears that there is something to ask for.
CREATE FUNCTION tell_of_comments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('collab', json_build_object('a', NEW.article_id, 'n', 'comments')::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells AFTER INSERT ON comment_thread FOR EACH ROW EXECUTE FUNCTION tell_of_comments();
CREATE TRIGGER tells AFTER INSERT ON comment FOR EACH ROW EXECUTE FUNCTION tell_of_comments();
CREATE TRIGGER tells AFTER INSERT ON comment_resolution FOR EACH ROW EXECUTE FUNCTION tell_of_comments();
