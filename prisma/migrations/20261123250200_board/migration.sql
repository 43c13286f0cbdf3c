-- Where each article stands, as the desk sees it: derived from facts, kept beside them so that a board of thousands is one range
-- of an index. Nobody writes it: triggers work it out anew whenever a fact that it follows from is appended.

-- CreateTable
CREATE TABLE "board" (
    "article_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "sort_at" TIMESTAMPTZ(6) NOT NULL,
    "flags" TEXT[],
    "lacking" INTEGER,
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(6),
    "due_zone" TEXT,

    CONSTRAINT "board_pkey" PRIMARY KEY ("article_id")
);

-- CreateIndex
CREATE INDEX "board_position_sort_at_since_article_id_idx" ON "board"("position", "sort_at", "since" DESC, "article_id" DESC);

-- CreateIndex
CREATE INDEX "board_story_id_idx" ON "board"("story_id");

-- CreateIndex
CREATE INDEX "board_desk_id_position_idx" ON "board"("desk_id", "position");

-- CreateIndex
CREATE INDEX "board_assignee_id_position_idx" ON "board"("assignee_id", "position");

-- AddForeignKey
ALTER TABLE "board" ADD CONSTRAINT "board_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE board ADD CONSTRAINT board_position CHECK ("position" IN ('drafting', 'in-review', 'returned', 'ready', 'scheduled',
  'live', 'live-changed', 'withdrawn', 'killed', 'spiked'));

-- The rule; server/planning/rules/board-position.ts says the same.
CREATE FUNCTION board_position(killed boolean, spiked boolean, scheduled boolean, stage text, signed boolean, live boolean,
  changed boolean, withdrawn boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN killed THEN 'killed'
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
COMMENT ON FUNCTION board_position(boolean, boolean, boolean, text, boolean, boolean, boolean, boolean) IS 'runtime may EXECUTE';

-- What the board says of these articles, from the facts.
CREATE FUNCTION board_of(p_articles uuid[]) RETURNS TABLE (article_id uuid, story_id uuid, desk_id uuid, language text, "position" text,
  flags text[], lacking integer, assignee_id uuid, due_at timestamptz, due_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.id, a.story_id, a.desk_id, a.language,
    board_position(x.killed, x.spiked, x.scheduled, a.stage, coalesce(m.lacking = 0, false), l.id IS NOT NULL,
      a.stage = 'drafting' AND l.id IS NOT NULL AND EXISTS (SELECT FROM step t JOIN revision r ON r.id = l.revision_id
        WHERE t.article_id = a.id AND t.position > r.position AND t.author_id IS NOT NULL),
      l.id IS NULL AND a.first_published_at IS NOT NULL),
    ARRAY(SELECT DISTINCT f FROM unnest(a.flags || s.flags) AS f ORDER BY f), m.lacking, g.assignee_id, g.due_at, g.due_zone
  FROM article a JOIN story s ON s.id = a.story_id
    LEFT JOIN publication l ON l.id = a.live_publication_id
    LEFT JOIN LATERAL (SELECT i.assignee_id, i.due_at, i.due_zone FROM assignment i WHERE i.article_id = a.id
      ORDER BY i.sequence DESC LIMIT 1) g ON true
    CROSS JOIN LATERAL (SELECT story_is_killed(a.story_id) AS killed, s.spiked_at IS NOT NULL AS spiked,
      EXISTS (SELECT FROM open_schedule(a.id)) AS scheduled) x
    -- Readers never had the head: how many signatures it lacks. One covers an author's words besides what its step asks for.
    LEFT JOIN LATERAL (SELECT greatest(count(*) FILTER (WHERE code = 'sign-off-missing'), least(count(*), 1))::int AS lacking
      FROM signatures_missing(a.id, a.head_revision_id)) m
      ON NOT x.killed AND NOT x.spiked AND a.head_revision_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM publication p WHERE p.article_id = a.id AND p.revision_id = a.head_revision_id)
  WHERE a.id = ANY (p_articles)
$$;
COMMENT ON FUNCTION board_of(uuid[]) IS 'runtime may EXECUTE';

-- What falls due stands by its hour as long as somebody has to see to it.
CREATE FUNCTION board_sort_at("position" text, due_at timestamptz) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN "position" IN ('live', 'withdrawn', 'killed', 'spiked') THEN 'infinity' ELSE coalesce(due_at, 'infinity') END
$$;

-- Holds the rows first and reads the facts after that, so that of two who come together the later one sees both.
CREATE FUNCTION keep_board(p_articles uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM board b WHERE b.article_id = ANY (p_articles) ORDER BY b.article_id FOR UPDATE;
  UPDATE board b SET desk_id = d.desk_id, "position" = d."position", flags = d.flags, lacking = d.lacking, assignee_id = d.assignee_id,
    due_at = d.due_at, due_zone = d.due_zone, sort_at = board_sort_at(d."position", d.due_at),
    since = CASE WHEN b."position" = d."position" THEN b.since ELSE newsroom_now() END
  FROM board_of(p_articles) d
  WHERE b.article_id = d.article_id AND (b.desk_id, b."position", b.flags, b.lacking, b.assignee_id, b.due_at, b.due_zone)
    IS DISTINCT FROM (d.desk_id, d."position", d.flags, d.lacking, d.assignee_id, d.due_at, d.due_zone);
END $$;

CREATE FUNCTION keep_board_of_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(NEW);
BEGIN
  PERFORM keep_board(CASE TG_TABLE_NAME
    WHEN 'article' THEN ARRAY[(r ->> 'id')::uuid]
    WHEN 'sign_off_withdrawal' THEN ARRAY(SELECT article_id FROM sign_off WHERE id = (r ->> 'sign_off_id')::uuid)
    WHEN 'revision_author' THEN ARRAY(SELECT id FROM article WHERE head_revision_id = (r ->> 'revision_id')::uuid
      AND id = (SELECT article_id FROM revision WHERE id = (r ->> 'revision_id')::uuid))
    WHEN 'story' THEN ARRAY(SELECT id FROM article WHERE story_id = (r ->> 'id')::uuid)
    WHEN 'kill' THEN ARRAY(SELECT id FROM article WHERE story_id = (r ->> 'story_id')::uuid)
    -- What the desk asks for matters where readers have not had the head.
    WHEN 'desk' THEN ARRAY(SELECT article_id FROM board WHERE desk_id = (r ->> 'id')::uuid AND lacking IS NOT NULL)
    ELSE ARRAY[(r ->> 'article_id')::uuid] END);
  RETURN NULL;
END $$;

CREATE FUNCTION begin_board() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO board (article_id, story_id, desk_id, language, "position", since, sort_at, flags, lacking)
  SELECT d.article_id, d.story_id, d.desk_id, d.language, d."position", newsroom_now(), 'infinity', d.flags, d.lacking
  FROM board_of(ARRAY[NEW.id]) d;
  RETURN NULL;
END $$;
CREATE TRIGGER begins_board AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION begin_board();
CREATE TRIGGER keeps_board AFTER UPDATE OF stage, head_revision_id, live_publication_id, desk_id, flags, source_article_id, first_published_at
  ON article FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER UPDATE OF spiked_at, flags ON story FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT ON kill FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT ON sign_off_withdrawal FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT ON revision_author FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT OR UPDATE OF ended_at ON schedule FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER keeps_board AFTER INSERT ON assignment FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();

-- The first step behind what readers have moves the card; all the others find it moved.
CREATE FUNCTION board_has_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE board SET "position" = 'live-changed', since = newsroom_now(), sort_at = board_sort_at('live-changed', due_at)
  WHERE article_id = NEW.article_id AND "position" = 'live';
  RETURN NULL;
END $$;
CREATE TRIGGER keeps_board AFTER INSERT ON step FOR EACH ROW WHEN (NEW.author_id IS NOT NULL) EXECUTE FUNCTION board_has_changed();

INSERT INTO board (article_id, story_id, desk_id, language, "position", since, sort_at, flags, lacking)
SELECT d.article_id, d.story_id, d.desk_id, d.language, d."position", a.touched_at, 'infinity', d.flags, d.lacking
FROM board_of(ARRAY(SELECT id FROM article)) d JOIN article a ON a.id = d.article_id;

-- Everybody who looks at the board hears which card to ask for again; the same card once a transaction.
CREATE FUNCTION tell_of_card() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('desk', json_build_object('k', 'article', 'id', NEW.article_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells_desk AFTER INSERT OR UPDATE ON board FOR EACH ROW EXECUTE FUNCTION tell_of_card();
CREATE TRIGGER tells_desk AFTER UPDATE OF headline ON working_copy FOR EACH ROW WHEN (OLD.headline IS DISTINCT FROM NEW.headline)
  EXECUTE FUNCTION tell_of_card();
