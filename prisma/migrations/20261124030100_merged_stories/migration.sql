-- Two stories about one event become one: the duplicate is merged into the one that stays. That it was, and that it was parted
-- again, are facts; where the story points is what follows from them.

-- AlterTable
ALTER TABLE "story" ADD COLUMN "merged_into_id" UUID;

-- CreateTable
CREATE TABLE "story_merge" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "story_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_parting" (
    "merge_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "story_parting_pkey" PRIMARY KEY ("merge_id")
);

-- CreateIndex
CREATE INDEX "story_merged_into_id_idx" ON "story"("merged_into_id");

-- CreateIndex
CREATE INDEX "story_merge_story_id_at_idx" ON "story_merge"("story_id", "at" DESC);

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_merge" ADD CONSTRAINT "story_merge_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_merge" ADD CONSTRAINT "story_merge_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_parting" ADD CONSTRAINT "story_parting_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "story_merge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('story_merge'), keep_for_ever('story_parting');
ALTER TABLE story_merge ADD CONSTRAINT story_merge_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 500),
  ADD CONSTRAINT story_merge_two CHECK (story_id <> into_id);
ALTER TABLE story_parting ADD CONSTRAINT story_parting_reason CHECK (btrim(reason) <> '' AND char_length(reason) <= 500);
ALTER TABLE story ADD CONSTRAINT story_merged_into_another CHECK (merged_into_id <> id);

SELECT allow_right('merge-stories');
INSERT INTO role_right (role, "right") VALUES ('editor', 'merge-stories'), ('chief', 'merge-stories');

-- Where the facts say that a story has gone; null when it stands by itself.
CREATE FUNCTION story_goes_to(p_story uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT m.into_id FROM story_merge m
  WHERE m.story_id = p_story AND NOT EXISTS (SELECT FROM story_parting p WHERE p.merge_id = m.id)
  ORDER BY m.at DESC, m.id DESC LIMIT 1
$$;

-- Both stories and all that hangs from them are held in one order before anything is looked at: two who merge crosswise,
-- and whoever publishes or writes at that moment, come one after the other.
CREATE FUNCTION hold_stories(p_stories uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM story WHERE id = ANY (p_stories) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM article WHERE story_id = ANY (p_stories) ORDER BY id FOR UPDATE;
END $$;
COMMENT ON FUNCTION hold_stories(uuid[]) IS 'runtime may EXECUTE';

CREATE FUNCTION guard_story_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_story story;
  v_into story;
BEGIN
  IF NEW.story_id = NEW.into_id THEN PERFORM refuse('merged-into-itself', 'a story is merged into another'); END IF;
  PERFORM hold_stories(ARRAY[NEW.story_id, NEW.into_id]);
  SELECT * INTO v_story FROM story WHERE id = NEW.story_id;
  SELECT * INTO v_into FROM story WHERE id = NEW.into_id;
  NEW.at := newsroom_now();
  IF story_is_killed(v_story.id) THEN PERFORM refuse('story-killed', 'the story was killed'); END IF;
  IF v_story.merged_into_id IS NOT NULL THEN PERFORM refuse('story-merged', 'the story was merged already'); END IF;
  IF v_story.spiked_at IS NOT NULL THEN PERFORM refuse('story-spiked', 'the story is spiked'); END IF;
  IF NOT (has_right(NEW.person_id, v_story.desk_id, 'merge-stories') AND has_right(NEW.person_id, v_into.desk_id, 'merge-stories')) THEN
    PERFORM refuse('right-missing', 'this person may not merge stories of both desks');
  END IF;
  -- Neither chains nor rings: what is merged has taken in nothing, and what takes in stands by itself.
  IF EXISTS (SELECT FROM story WHERE merged_into_id = v_story.id) THEN
    PERFORM refuse('has-taken-in', 'another story was merged into this one');
  END IF;
  IF v_into.merged_into_id IS NOT NULL OR v_into.spiked_at IS NOT NULL OR story_is_killed(v_into.id) THEN
    PERFORM refuse('other-story-closed', 'the story that is to stay does not stand');
  END IF;
  IF v_story.embargo_until > newsroom_now() AND v_story.embargo_until > coalesce(v_into.embargo_until, '-infinity') THEN
    PERFORM refuse('embargo-stricter', 'a merge slips no embargo');
  END IF;
  IF EXISTS (SELECT FROM schedule s JOIN article a ON a.id = s.article_id WHERE a.story_id = v_story.id AND s.ended_at IS NULL) THEN
    PERFORM refuse('already-scheduled', 'something of the story is scheduled');
  END IF;
  IF story_is_live(v_story.id) THEN
    PERFORM refuse('story-live', 'what readers have of it is withdrawn first');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON story_merge FOR EACH ROW EXECUTE FUNCTION guard_story_merge();

CREATE FUNCTION guard_story_parting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_merge story_merge;
BEGIN
  SELECT * INTO v_merge FROM story_merge WHERE id = NEW.merge_id;
  PERFORM hold_stories(ARRAY[v_merge.story_id, v_merge.into_id]);
  NEW.at := newsroom_now();
  IF story_is_killed(v_merge.story_id) THEN PERFORM refuse('story-killed', 'the story was killed'); END IF;
  IF EXISTS (SELECT FROM story_parting WHERE merge_id = NEW.merge_id) THEN
    PERFORM refuse('story-not-merged', 'the stories were parted already');
  END IF;
  IF NOT (has_right(NEW.person_id, (SELECT desk_id FROM story WHERE id = v_merge.story_id), 'merge-stories')
      AND has_right(NEW.person_id, (SELECT desk_id FROM story WHERE id = v_merge.into_id), 'merge-stories')) THEN
    PERFORM refuse('right-missing', 'this person may not part stories of both desks');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON story_parting FOR EACH ROW EXECUTE FUNCTION guard_story_parting();

-- The pointer follows from the facts, and nobody points it elsewhere.
CREATE FUNCTION move_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_merge story_merge;
BEGIN
  SELECT * INTO v_merge FROM story_merge WHERE id = coalesce(to_jsonb(NEW) ->> 'merge_id', to_jsonb(NEW) ->> 'id')::uuid;
  UPDATE story SET merged_into_id = story_goes_to(id), version = version + 1 WHERE id = v_merge.story_id;
  PERFORM tell_desk('story', v_merge.into_id);
  -- Whoever has one of either story's texts open sees it, and each public page of the duplicate is made anew.
  PERFORM tell_desk('article', a.id) FROM article a WHERE a.story_id IN (v_merge.story_id, v_merge.into_id);
  PERFORM pg_notify('site', json_build_object('articleId', a.id, 'storyId', a.story_id, 'language', a.language, 'sectionId', a.section_id)::text)
  FROM article a WHERE a.story_id = v_merge.story_id AND a.first_published_at IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER moves_merged AFTER INSERT ON story_merge FOR EACH ROW EXECUTE FUNCTION move_merged();
CREATE TRIGGER moves_merged AFTER INSERT ON story_parting FOR EACH ROW EXECUTE FUNCTION move_merged();

CREATE FUNCTION guard_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.merged_into_id IS NOT NULL THEN PERFORM refuse('append-only', 'a story begins by itself'); END IF;
  ELSIF NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id THEN
    IF NEW.merged_into_id IS DISTINCT FROM story_goes_to(NEW.id) THEN
      PERFORM refuse('append-only', 'where a story has gone follows from the facts');
    END IF;
  ELSIF OLD.merged_into_id IS NOT NULL THEN
    PERFORM refuse('story-merged', 'the story was merged into another; nothing of it changes');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_merged BEFORE INSERT OR UPDATE ON story FOR EACH ROW EXECUTE FUNCTION guard_merged();

-- A merged story is closed as a spiked one: nothing of it is written, moved, signed, scheduled or said.
CREATE OR REPLACE FUNCTION refuse_if_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_story story;
BEGIN
  -- Who spikes, merges or kills holds every article of the story; only after waiting for them is it known how it stands.
  IF TG_TABLE_NAME = 'article' THEN
    v_story.id := (to_jsonb(NEW) ->> 'story_id')::uuid;
    PERFORM FROM article WHERE story_id = v_story.id ORDER BY id FOR KEY SHARE;
  ELSE
    SELECT story_id INTO v_story.id FROM article WHERE id = NEW.article_id FOR KEY SHARE;
  END IF;
  SELECT * INTO v_story FROM story WHERE id = v_story.id;
  IF story_is_killed(v_story.id) THEN
    PERFORM refuse('story-killed', 'the story was killed; nothing of it changes any more');
  END IF;
  IF v_story.merged_into_id IS NOT NULL THEN
    PERFORM refuse('story-merged', 'the story was merged into another; nothing of it changes');
  END IF;
  IF v_story.spiked_at IS NOT NULL THEN
    PERFORM refuse('story-spiked', 'the story is spiked; restore it first');
  END IF;
  RETURN NEW;
END $$;

-- Runs after the guard of publications, which holds the article. A kill alone still reaches what was merged.
CREATE FUNCTION refuse_if_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT s.merged_into_id FROM article a JOIN story s ON s.id = a.story_id WHERE a.id = NEW.article_id) IS NOT NULL THEN
    PERFORM refuse('story-merged', 'the story was merged into another; nothing of it is published');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_merged BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.kind <> 'kill') EXECUTE FUNCTION refuse_if_merged();

-- An outside reader's link opens nothing of it either.
CREATE OR REPLACE FUNCTION guest_link_state(p_link uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM guest_link_revocation WHERE link_id = l.id) THEN 'revoked'
    WHEN l.expires_at <= newsroom_now() THEN 'expired'
    WHEN st.spiked_at IS NOT NULL OR st.merged_into_id IS NOT NULL OR story_is_killed(st.id) THEN 'closed'
    WHEN NOT vouching_on(l.person_id, l.scope) && vouched_desks(l.article_id, l.revision_id, l.scope) THEN 'right-gone'
    WHEN guest_digest(a.head_revision_id, l.scope) IS DISTINCT FROM l.digest THEN 'moved-on'
    ELSE 'stands' END
  FROM guest_link l JOIN article a ON a.id = l.article_id JOIN story st ON st.id = a.story_id WHERE l.id = p_link
$$;

-- The record has the merge itself; that the pointer moved is no second fact.
DROP TRIGGER change_recorded ON story;
CREATE CONSTRAINT TRIGGER change_recorded AFTER UPDATE ON story DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.merged_into_id IS NOT DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION record_change();

CREATE FUNCTION record_merge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v_merge story_merge;
BEGIN
  SELECT * INTO v_merge FROM story_merge WHERE id = coalesce(r ->> 'merge_id', r ->> 'id')::uuid;
  PERFORM record_append((r ->> 'person_id')::uuid, TG_ARGV[0], 'story_merge', v_merge.id::text, v_merge.story_id, NULL,
    jsonb_build_object('into', v_merge.into_id, 'slugline', (SELECT slugline FROM story WHERE id = v_merge.into_id), 'reason', r ->> 'reason'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON story_merge DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_merge('stories-merged');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON story_parting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_merge('stories-parted');

-- Who works on a story: began one of its articles, has it on their desk, or has words in it that are new.
CREATE FUNCTION people_at_story(p_story uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.created_by FROM article a WHERE a.story_id = p_story
  UNION SELECT u.person_id FROM article a JOIN revision_author u ON u.revision_id = a.head_revision_id WHERE a.story_id = p_story
  UNION SELECT g.assignee_id FROM article a CROSS JOIN LATERAL (SELECT i.assignee_id FROM assignment i
    WHERE i.article_id = a.id ORDER BY i.sequence DESC LIMIT 1) g WHERE a.story_id = p_story AND g.assignee_id IS NOT NULL
$$;
COMMENT ON FUNCTION people_at_story(uuid) IS 'runtime may EXECUTE';

-- What is owed for it is owed no more, and whoever wrote or has it is told.
CREATE TRIGGER story_moves_with_merge AFTER UPDATE OF merged_into_id ON story FOR EACH ROW
  WHEN (OLD.merged_into_id IS DISTINCT FROM NEW.merged_into_id) EXECUTE FUNCTION story_moves();
CREATE TRIGGER tells_people AFTER INSERT ON story_merge FOR EACH ROW EXECUTE FUNCTION tells_people('merged');
CREATE FUNCTION tells_people_of_parting() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM promise_once('tell-people', NEW.merge_id::text, jsonb_build_object('kind', 'parted', 'id', NEW.merge_id));
  RETURN NULL;
END $$;
CREATE TRIGGER tells_people AFTER INSERT ON story_parting FOR EACH ROW EXECUTE FUNCTION tells_people_of_parting();

DO $$
DECLARE v_kinds text;
BEGIN
  SELECT substr(pg_get_constraintdef(oid), 7) INTO v_kinds FROM pg_constraint
    WHERE conrelid = 'notification'::regclass AND conname = 'notification_kind';
  ALTER TABLE notification DROP CONSTRAINT notification_kind;
  EXECUTE format('ALTER TABLE notification ADD CONSTRAINT notification_kind CHECK (kind IN (''merged'', ''parted'') OR %s)', v_kinds);
END $$;

-- The board has a place for it, apart from all that is open; nobody has it on their desk meanwhile.
ALTER TABLE board DROP CONSTRAINT board_position;
ALTER TABLE board ADD CONSTRAINT board_position CHECK ("position" IN ('drafting', 'in-review', 'returned', 'ready', 'scheduled',
  'live', 'live-changed', 'withdrawn', 'killed', 'merged', 'spiked'));

CREATE FUNCTION board_position(killed boolean, merged boolean, spiked boolean, scheduled boolean, stage text, signed boolean, live boolean,
  changed boolean, withdrawn boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN killed THEN 'killed'
    WHEN merged THEN 'merged'
    WHEN spiked THEN 'spiked'
    WHEN scheduled THEN 'scheduled'
    WHEN stage = 'returned' THEN 'returned'
    WHEN signed THEN 'ready'
    WHEN stage = 'in-review' THEN 'in-review'
    WHEN live AND changed THEN 'live-changed'
    WHEN live THEN 'live'
    WHEN withdrawn THEN 'withdrawn'
    ELSE 'drafting' END
$$;
COMMENT ON FUNCTION board_position(boolean, boolean, boolean, boolean, text, boolean, boolean, boolean, boolean) IS 'runtime may EXECUTE';

CREATE OR REPLACE FUNCTION board_of(p_articles uuid[]) RETURNS TABLE (article_id uuid, story_id uuid, desk_id uuid, language text, "position" text,
  flags text[], lacking integer, assignee_id uuid, due_at timestamptz, due_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.story_id, a.desk_id, a.language,
    board_position(x.killed, x.merged, x.spiked, x.scheduled, a.stage, coalesce(m.lacking = 0, false), l.id IS NOT NULL,
      a.stage = 'drafting' AND l.id IS NOT NULL AND EXISTS (SELECT FROM step t JOIN revision r ON r.id = l.revision_id
        WHERE t.article_id = a.id AND t.position > r.position AND t.author_id IS NOT NULL),
      l.id IS NULL AND a.first_published_at IS NOT NULL),
    ARRAY(SELECT DISTINCT f FROM unnest(a.flags || s.flags) AS f ORDER BY f), m.lacking, g.assignee_id, g.due_at, g.due_zone
  FROM article a JOIN story s ON s.id = a.story_id
    LEFT JOIN publication l ON l.id = a.live_publication_id
    CROSS JOIN LATERAL (SELECT story_is_killed(a.story_id) AS killed, s.merged_into_id IS NOT NULL AS merged,
      s.spiked_at IS NOT NULL AS spiked, EXISTS (SELECT FROM open_schedule(a.id)) AS scheduled) x
    LEFT JOIN LATERAL (SELECT i.assignee_id, i.due_at, i.due_zone FROM assignment i WHERE i.article_id = a.id
      ORDER BY i.sequence DESC LIMIT 1) g ON NOT x.merged
    -- Readers never had the head: how many signatures it lacks. One covers an author's words besides what its step asks for.
    LEFT JOIN LATERAL (SELECT greatest(count(*) FILTER (WHERE code = 'sign-off-missing'), least(count(*), 1))::int AS lacking
      FROM signatures_missing(a.id, a.head_revision_id)) m
      ON NOT x.killed AND NOT x.merged AND NOT x.spiked AND a.head_revision_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM publication p WHERE p.article_id = a.id AND p.revision_id = a.head_revision_id)
  WHERE a.id = ANY (p_articles)
$$;
DROP FUNCTION board_position(boolean, boolean, boolean, text, boolean, boolean, boolean, boolean);

CREATE OR REPLACE FUNCTION board_sort_at("position" text, due_at timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN "position" IN ('live', 'withdrawn', 'killed', 'merged', 'spiked') THEN 'infinity' ELSE coalesce(due_at, 'infinity') END
$$;
CREATE TRIGGER keeps_board_of_merged AFTER UPDATE OF merged_into_id ON story FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();

-- The address of what was merged leads to the article of the same language in the story that stays, as soon as readers know that one.
CREATE VIEW public_move WITH (security_barrier) AS
  SELECT a.id AS article_id, o.id AS moved_to_id
  FROM article a JOIN story s ON s.id = a.story_id
    JOIN article o ON o.story_id = s.merged_into_id AND o.language = a.language AND o.first_published_at IS NOT NULL
  WHERE a.first_published_at IS NOT NULL AND a.live_publication_id IS NULL AND NOT EXISTS (SELECT FROM kill k WHERE k.story_id = s.id);
COMMENT ON VIEW public_move IS 'reader may SELECT';
