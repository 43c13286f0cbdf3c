-- The signatures that a publication needs are asked for by a guard of their own, which runs after the one that asks who, what and
-- in what order, and says of a revision all that is still missing.

CREATE OR REPLACE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_story story;
  v_revision revision;
  v_last publication;
  v_newest int;
BEGIN
  SELECT * INTO v_article FROM article WHERE id = NEW.article_id FOR UPDATE;
  SELECT * INTO v_story FROM story WHERE id = v_article.story_id;
  SELECT * INTO v_last FROM publication WHERE article_id = NEW.article_id ORDER BY sequence DESC LIMIT 1;
  NEW.at := newsroom_now();
  IF NEW.sequence <> coalesce(v_last.sequence, 0) + 1 THEN
    PERFORM refuse('stale-version', 'publications follow one another without gaps');
  END IF;
  IF NOT has_right(NEW.person_id, CASE WHEN NEW.kind = 'kill' THEN v_story.desk_id ELSE v_article.desk_id END,
      CASE NEW.kind WHEN 'withdrawal' THEN 'withdraw' WHEN 'kill' THEN 'kill' ELSE 'publish-' || NEW.kind END) THEN
    PERFORM refuse('right-missing', format('this person may not publish a %s here', NEW.kind));
  END IF;
  IF story_is_killed(v_story.id) <> (NEW.kind = 'kill') THEN
    PERFORM refuse('story-killed', 'a kill, and only a kill, ends a story');
  END IF;
  IF NEW.kind = 'kill' THEN
    IF v_last.id IS NULL THEN PERFORM refuse('never-published', 'readers never saw this article'); END IF;
    RETURN NEW;
  ELSIF NEW.kind = 'withdrawal' THEN
    IF v_article.live_publication_id IS NULL THEN PERFORM refuse('not-live', 'only a live article is withdrawn'); END IF;
    RETURN NEW;
  END IF;

  IF v_story.spiked_at IS NOT NULL THEN PERFORM refuse('story-spiked', 'the story is spiked'); END IF;
  IF v_story.embargo_until > newsroom_now() THEN
    PERFORM refuse('embargoed', 'the story is under embargo');
  END IF;
  IF (NEW.kind = 'initial') <> (v_last.id IS NULL) THEN
    PERFORM refuse('kind-initial-taken', 'initial means that no publication came before');
  END IF;
  SELECT * INTO v_revision FROM revision WHERE id = NEW.revision_id AND article_id = NEW.article_id;
  IF v_revision.id IS NULL THEN PERFORM refuse('no-revision', 'a publication names a revision of its own article'); END IF;
  IF v_last.id IS NULL AND NOT EXISTS (SELECT FROM revision_author WHERE revision_id = v_revision.id)
     AND NOT EXISTS (SELECT FROM step WHERE article_id = NEW.article_id AND position <= v_revision.position AND origin <> '') THEN
    PERFORM refuse('author-not-covered', 'somebody wrote a first revision, or it came in from outside');
  END IF;
  SELECT max(r.number) INTO v_newest FROM publication p JOIN revision r ON r.id = p.revision_id WHERE p.article_id = NEW.article_id;
  IF v_revision.number < coalesce(v_newest, 0) THEN PERFORM refuse('older-than-live', 'readers have seen a later revision'); END IF;
  IF v_revision.number = v_newest AND v_article.live_publication_id IS NOT NULL THEN
    PERFORM refuse('nothing-new', 'this revision is live');
  END IF;
  -- The note readers see is the one that was signed with the words.
  IF NEW.note <> (v_revision.words::jsonb ->> 'updateNote') THEN
    PERFORM refuse('note-missing', 'the public note is part of the signed revision');
  END IF;
  RETURN NEW;
END $$;

-- What signatures a revision still lacks before it may go out: a refusal's code with a sentence, in the order they are told.
CREATE FUNCTION signatures_missing(p_article uuid, p_revision uuid) RETURNS TABLE (code text, because text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'sign-off-missing', format('no standing %s sign-off covers exactly this revision', s.scope)
  FROM unnest(required_scopes(p_article)) AS s (scope)
  WHERE NOT EXISTS (SELECT FROM standing_sign_offs(p_article, s.scope, scope_digest(p_revision, s.scope)) f WHERE f.with_right)
  UNION ALL
  SELECT 'author-not-covered', 'somebody''s words are covered by no one else''s signature'
  WHERE EXISTS (SELECT FROM authors_not_covered(p_revision))
$$;
COMMENT ON FUNCTION signatures_missing(uuid, uuid) IS 'runtime may EXECUTE';

CREATE FUNCTION guard_signatures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_missing record;
BEGIN
  SELECT * INTO v_missing FROM signatures_missing(NEW.article_id, NEW.revision_id) LIMIT 1;
  IF FOUND THEN PERFORM refuse(v_missing.code, v_missing.because); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_signatures BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL)
  EXECUTE FUNCTION guard_signatures();
