-- What one publication asks of the database, for less: the same answers, and every refusal as before.

-- All that these functions ask goes by ids that are given: one plan serves every article, and planning anew each time cost more than
-- the answers. What they call inherits it.
ALTER FUNCTION keep_board_of_article() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION move_live() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_publication() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_signatures() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_words_have_authors() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_template_words() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_sign_off() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION guard_scheduled_publication() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION schedule_after_publication() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION claim_schedule(uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION record_fact() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION record_schedule() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION story_moves() SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION tells_people() SET plan_cache_mode = force_generic_plan;

-- An article's head is asked for its signatures only where that counts: beside an outer join the question was put, at half the
-- board's cost, and its answer thrown away. Whoever joins it counts on few rows, and looks each up.
CREATE OR REPLACE FUNCTION board_of(p_articles uuid[]) RETURNS TABLE (article_id uuid, story_id uuid, desk_id uuid, language text, "position" text,
  flags text[], lacking integer, assignee_id uuid, due_at timestamptz, due_zone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan ROWS 1 AS $$
  SELECT a.id, a.story_id, a.desk_id, a.language,
    board_position(x.killed, x.merged, x.spiked, x.scheduled, a.stage, coalesce(m.lacking = 0, false), l.id IS NOT NULL,
      a.stage = 'drafting' AND l.id IS NOT NULL AND EXISTS (SELECT FROM step t JOIN revision r ON r.id = l.revision_id
        WHERE t.article_id = a.id AND t.position > r.position AND t.author_id IS NOT NULL),
      l.id IS NULL AND a.first_published_at IS NOT NULL),
    ARRAY(SELECT DISTINCT f FROM unnest(a.flags || s.flags) AS f ORDER BY f), m.lacking, g.assignee_id, g.due_at, g.due_zone
  FROM article a JOIN story s ON s.id = a.story_id
    LEFT JOIN publication l ON l.id = a.live_publication_id
    CROSS JOIN LATERAL (SELECT story_is_killed(a.story_id) AS killed, s.merged_into_id IS NOT NULL AS merged,
      s.spiked_at IS NOT NULL AS spiked, EXISTS (SELECT FROM open_schedule(a.id)) AS scheduled OFFSET 0) x
    LEFT JOIN LATERAL (SELECT i.assignee_id, i.due_at, i.due_zone FROM assignment i WHERE i.article_id = a.id
      ORDER BY i.sequence DESC LIMIT 1) g ON NOT x.merged
    -- Readers never had the head: how many signatures it lacks. One covers an author's words besides what its step asks for.
    CROSS JOIN LATERAL (SELECT CASE WHEN NOT x.killed AND NOT x.merged AND NOT x.spiked AND a.head_revision_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM publication p WHERE p.article_id = a.id AND p.revision_id = a.head_revision_id)
      THEN (SELECT greatest(count(*) FILTER (WHERE code = 'sign-off-missing'), least(count(*), 1))::int
        FROM signatures_missing(a.id, a.head_revision_id)) END AS lacking OFFSET 0) m
  WHERE a.id = ANY (p_articles)
$$;

CREATE OR REPLACE FUNCTION keep_board(p_articles uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  PERFORM FROM board b WHERE b.article_id = ANY (p_articles) ORDER BY b.article_id FOR UPDATE;
  UPDATE board b SET desk_id = d.desk_id, "position" = d."position", flags = d.flags, lacking = d.lacking, assignee_id = d.assignee_id,
    due_at = d.due_at, due_zone = d.due_zone, sort_at = board_sort_at(d."position", d.due_at), awaits = d.awaits,
    since = CASE WHEN b."position" = d."position" THEN b.since ELSE newsroom_now() END
  FROM (SELECT o.*, CASE WHEN o.lacking > 0
      THEN signatures_awaited(o.article_id, (SELECT a.head_revision_id FROM article a WHERE a.id = o.article_id)) ELSE '{}' END AS awaits
    FROM board_of(p_articles) o OFFSET 0) d
  WHERE b.article_id = d.article_id AND (b.desk_id, b."position", b.flags, b.lacking, b.assignee_id, b.due_at, b.due_zone, b.awaits)
    IS DISTINCT FROM (d.desk_id, d."position", d.flags, d.lacking, d.assignee_id, d.due_at, d.due_zone, d.awaits);
END $$;

-- Worked out as one expression and not as a question: it is asked for every scope of every step. Of a scope that there is not it
-- is nothing, as before.
CREATE OR REPLACE FUNCTION digest_of_parts(p_parts text[], p_words bytea, p_captions bytea, p_credits bytea, p_pictures bytea)
RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  RETURN sha256(convert_to(nullif(concat(
    CASE WHEN 'captions' = ANY (p_parts) THEN 'captions:' || encode(p_captions, 'hex') || E'\n' END,
    CASE WHEN 'credits' = ANY (p_parts) THEN 'credits:' || encode(p_credits, 'hex') || E'\n' END,
    CASE WHEN 'pictures' = ANY (p_parts) THEN 'pictures:' || encode(p_pictures, 'hex') || E'\n' END,
    CASE WHEN 'words' = ANY (p_parts) THEN 'words:' || encode(p_words, 'hex') || E'\n' END), ''), 'UTF8'));
END $$;
