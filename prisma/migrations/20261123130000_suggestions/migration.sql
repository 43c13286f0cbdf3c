-- CreateTable
CREATE TABLE "suggestion" (
    "article_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "opened_position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "suggestion_pkey" PRIMARY KEY ("article_id","id")
);

-- CreateTable
CREATE TABLE "suggestion_settlement" (
    "article_id" UUID NOT NULL,
    "suggestion_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "suggestion_settlement_pkey" PRIMARY KEY ("article_id","suggestion_id","position")
);

-- AddForeignKey
ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suggestion_settlement" ADD CONSTRAINT "suggestion_settlement_article_id_suggestion_id_fkey" FOREIGN KEY ("article_id", "suggestion_id") REFERENCES "suggestion"("article_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who proposed what and what became of it stays; where it stands in the text, and what it says, is in the text.
SELECT keep_for_ever('suggestion'), keep_for_ever('suggestion_settlement');

ALTER TABLE suggestion ADD CONSTRAINT suggestion_id CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$'),
  ADD CONSTRAINT suggestion_position CHECK (opened_position > 0);
ALTER TABLE suggestion_settlement ADD CONSTRAINT suggestion_settlement_outcome
  CHECK (outcome IN ('accepted', 'rejected', 'withdrawn', 'reopened'));

-- Nothing is proposed about what is dead or rests (DESIGN 3.9).
CREATE TRIGGER closed_rests BEFORE INSERT ON suggestion FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON suggestion_settlement FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- Takes back only what one proposed oneself, or settles as somebody who may write on that desk.
CREATE FUNCTION guard_suggestion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_desk uuid := (SELECT desk_id FROM article WHERE id = NEW.article_id);
  v_own boolean := true;
BEGIN
  NEW.at := newsroom_now();
  IF TG_TABLE_NAME = 'suggestion_settlement' THEN
    v_own := (to_jsonb(NEW) ->> 'outcome') <> 'accepted' AND NEW.person_id =
      (SELECT person_id FROM suggestion WHERE article_id = NEW.article_id AND id = to_jsonb(NEW) ->> 'suggestion_id');
  END IF;
  IF NOT has_right(NEW.person_id, v_desk, 'write') AND NOT (v_own AND has_right(NEW.person_id, v_desk, 'suggest')) THEN
    PERFORM refuse('right-missing', 'this person may not propose or decide on this desk');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON suggestion FOR EACH ROW EXECUTE FUNCTION guard_suggestion();
CREATE TRIGGER guard BEFORE INSERT ON suggestion_settlement FOR EACH ROW EXECUTE FUNCTION guard_suggestion();

-- Suggestions that were open at a position of an article's log.
CREATE FUNCTION suggestions_open_at(p_article uuid, p_position integer) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id FROM suggestion s
  WHERE s.article_id = p_article AND s.opened_position <= p_position AND coalesce(
    (SELECT e.outcome FROM suggestion_settlement e WHERE e.article_id = s.article_id AND e.suggestion_id = s.id
       AND e.position <= p_position ORDER BY e.position DESC LIMIT 1), 'reopened') = 'reopened'
$$;
COMMENT ON FUNCTION suggestions_open_at(uuid, integer) IS 'runtime may EXECUTE';

-- Those a revision was cut over that nobody has decided on since: readers must not get a text that waits for an answer.
CREATE FUNCTION suggestions_left_open(p_revision uuid) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id FROM revision r, suggestions_open_at(r.article_id, r.position) AS s (id) WHERE r.id = p_revision
  INTERSECT
  SELECT s.id FROM revision r, suggestions_open_at(r.article_id, 2147483647) AS s (id) WHERE r.id = p_revision
$$;
COMMENT ON FUNCTION suggestions_left_open(uuid) IS 'runtime may EXECUTE';

CREATE FUNCTION refuse_while_suggested() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM suggestions_left_open(NEW.revision_id)) THEN
    PERFORM refuse('suggestion-open', 'nobody has decided on a suggestion in this text');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_suggestions BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL)
  EXECUTE FUNCTION refuse_while_suggested();

-- A role that may propose and no more.
ALTER TABLE membership DROP CONSTRAINT membership_role;
ALTER TABLE membership ADD CONSTRAINT membership_role
  CHECK (role IN ('contributor', 'reporter', 'translator', 'editor', 'chief'));
ALTER TABLE role_right DROP CONSTRAINT role_right_role;
ALTER TABLE role_right ADD CONSTRAINT role_right_role
  CHECK (role IN ('contributor', 'reporter', 'translator', 'editor', 'chief'));
INSERT INTO role_right (role, "right") SELECT r, 'suggest' FROM unnest(ARRAY['contributor', 'reporter', 'translator', 'editor', 'chief']) AS r;
