-- Who has taken an article on, or was given it, and until when: each row says how it stands from then on, the last one counts.

-- CreateTable
CREATE TABLE "assignment" (
    "article_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(6),
    "due_zone" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("article_id","sequence")
);

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('assignment');
ALTER TABLE assignment ADD CONSTRAINT assignment_sequence CHECK (sequence > 0),
  ADD CONSTRAINT assignment_due CHECK ((due_at IS NULL) = (due_zone IS NULL)),
  ADD CONSTRAINT assignment_due_finite CHECK (isfinite(due_at));
CREATE TRIGGER closed_rests BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- Whoever writes for the desk may take an article on and let go of it; to give it to others and to say until when is for those
-- who may also give it back to its writer.
CREATE FUNCTION guard_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_last assignment;
  v_own boolean;
BEGIN
  SELECT * INTO v_article FROM article WHERE id = NEW.article_id FOR UPDATE;
  SELECT * INTO v_last FROM assignment WHERE article_id = NEW.article_id ORDER BY sequence DESC LIMIT 1;
  NEW.at := newsroom_now();
  IF NEW.sequence <> coalesce(v_last.sequence, 0) + 1 THEN
    PERFORM refuse('stale-version', 'assignments follow one another without gaps');
  END IF;
  IF (NEW.assignee_id, NEW.due_at, NEW.due_zone) IS NOT DISTINCT FROM (v_last.assignee_id, v_last.due_at, v_last.due_zone) THEN
    PERFORM refuse('assignment-unchanged', 'it stands so already');
  END IF;
  v_own := (NEW.due_at, NEW.due_zone) IS NOT DISTINCT FROM (v_last.due_at, v_last.due_zone)
    AND coalesce(NEW.assignee_id, NEW.person_id) = NEW.person_id AND coalesce(v_last.assignee_id, NEW.person_id) = NEW.person_id;
  IF NOT has_right(NEW.person_id, v_article.desk_id, CASE WHEN v_own THEN 'write' ELSE 'return' END) THEN
    PERFORM refuse('right-missing', 'this person may not give articles of this desk to others, nor say when they are due');
  END IF;
  IF NEW.assignee_id IS DISTINCT FROM v_last.assignee_id AND NEW.assignee_id IS NOT NULL
     AND NOT has_right(NEW.assignee_id, v_article.desk_id, 'write') THEN
    PERFORM refuse('assignee-not-on-desk', 'an article is given to somebody who writes for its desk');
  END IF;
  IF NEW.due_at IS DISTINCT FROM v_last.due_at AND NEW.due_at <= newsroom_now() THEN
    PERFORM refuse('due-past', 'nothing falls due in the past');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION guard_assignment();

-- It is a change of the article like its desk or its slug: whoever read it before has read something else.
CREATE FUNCTION assignment_changes_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE article SET version = version + 1 WHERE id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER changes_article AFTER INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION assignment_changes_article();

CREATE FUNCTION record_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_append(NEW.person_id, 'article-assigned', 'assignment', concat_ws(' ', NEW.article_id, NEW.sequence),
    (SELECT story_id FROM article WHERE id = NEW.article_id), NEW.article_id,
    jsonb_build_object('assignee', NEW.assignee_id, 'due', NEW.due_at, 'zone', NEW.due_zone));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_assignment();
