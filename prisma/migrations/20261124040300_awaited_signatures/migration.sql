-- Which signatures the head of an article waits for at this moment, beside where it stands on the board: so that a list of what waits
-- for one person is one look into an index. Each is a scope and the desk on which its right counts; steps that wait for an earlier
-- one are left out. `countersign`: somebody who wrote with others may cover the others' words without the right.
ALTER TABLE board ADD COLUMN "awaits" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "board_awaits_idx" ON "board" USING GIN ("awaits");

CREATE FUNCTION signatures_awaited(p_article uuid, p_revision uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH standing AS MATERIALIZED (SELECT * FROM steps_standing(p_article, p_revision)),
  uncovered AS MATERIALIZED (SELECT EXISTS (SELECT FROM authors_not_covered(p_revision)) AS some),
  asked AS (
    SELECT s.scope, s.desk_id FROM standing s, uncovered u
    WHERE (s.signed < s.people OR (u.some AND s.scope = 'editorial'))
      AND NOT (s.in_order AND EXISTS (SELECT FROM standing e WHERE e.place < s.place AND e.signed < e.people))
  )
  SELECT coalesce(array_agg(DISTINCT x.ask ORDER BY x.ask), '{}') FROM (
    SELECT scope || ' ' || desk_id AS ask FROM asked
    UNION ALL SELECT 'countersign' FROM asked WHERE scope = 'editorial') x
$$;
COMMENT ON FUNCTION signatures_awaited(uuid, uuid) IS 'runtime may EXECUTE';

-- Nobody writes it: whatever moves `lacking` moves this.
CREATE OR REPLACE FUNCTION keep_board(p_articles uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM board b WHERE b.article_id = ANY (p_articles) ORDER BY b.article_id FOR UPDATE;
  UPDATE board b SET desk_id = d.desk_id, "position" = d."position", flags = d.flags, lacking = d.lacking, assignee_id = d.assignee_id,
    due_at = d.due_at, due_zone = d.due_zone, sort_at = board_sort_at(d."position", d.due_at), awaits = d.awaits,
    since = CASE WHEN b."position" = d."position" THEN b.since ELSE newsroom_now() END
  FROM (SELECT o.*, CASE WHEN o.lacking > 0 THEN signatures_awaited(a.id, a.head_revision_id) ELSE '{}' END AS awaits
    FROM board_of(p_articles) o JOIN article a ON a.id = o.article_id) d
  WHERE b.article_id = d.article_id AND (b.desk_id, b."position", b.flags, b.lacking, b.assignee_id, b.due_at, b.due_zone, b.awaits)
    IS DISTINCT FROM (d.desk_id, d."position", d.flags, d.lacking, d.assignee_id, d.due_at, d.due_zone, d.awaits);
END $$;

UPDATE board b SET awaits = signatures_awaited(a.id, a.head_revision_id)
FROM article a WHERE a.id = b.article_id AND b.lacking > 0;

-- Articles that a desk has and that lack a signature which this person may give now: by present rights, in the order of the steps,
-- not twice, and never under their own words alone (DESIGN 3.3; server/sign-off/rules/check-sign-off.ts says the same of one article).
CREATE FUNCTION awaits_signature_of(p_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
  WITH mine AS MATERIALIZED (
    SELECT DISTINCT substr(r."right", 6) AS scope, m.desk_id FROM membership m JOIN person p ON p.id = m.person_id
      JOIN role_right r ON r.role = m.role
    WHERE m.person_id = p_person AND p.active AND r."right" IN ('sign-editorial', 'sign-legal', 'sign-photo', 'sign-language')
  )
  SELECT a.id FROM board b JOIN article a ON a.id = b.article_id
    CROSS JOIN LATERAL (SELECT coalesce(bool_or(person_id = p_person), false) AS wrote, coalesce(bool_or(person_id <> p_person), false) AS others
      FROM revision_author WHERE revision_id = a.head_revision_id) w
  WHERE b.awaits && (SELECT array_agg(scope || ' ' || desk_id) || ARRAY['countersign'] FROM mine) AND a.stage = 'in-review'
    AND (EXISTS (SELECT FROM mine g WHERE g.scope || ' ' || g.desk_id = ANY (b.awaits)
        AND (NOT w.wrote OR (w.others AND g.scope = 'editorial'))
        AND NOT EXISTS (SELECT FROM standing_sign_offs(a.id, g.scope, scope_digest(a.head_revision_id, g.scope)) f
          WHERE f.person_id = p_person AND g.desk_id = ANY (f.right_on)))
      OR (w.wrote AND w.others AND 'countersign' = ANY (b.awaits)
        AND NOT EXISTS (SELECT FROM required_steps(a.id, a.head_revision_id) s JOIN mine g ON g.scope = s.scope AND g.desk_id = s.desk_id
          WHERE s.scope = 'editorial')
        AND NOT EXISTS (SELECT FROM standing_sign_offs(a.id, 'editorial', scope_digest(a.head_revision_id, 'editorial')) f
          WHERE f.person_id = p_person)))
$$;
COMMENT ON FUNCTION awaits_signature_of(uuid) IS 'runtime may EXECUTE';
