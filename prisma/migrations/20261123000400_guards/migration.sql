-- What the rules in the code say, said again by the database, so that no bug, script or second program can break it.

-- The scopes an article needs: its desk's, more for a translation, and what flags ask for.
CREATE FUNCTION required_scopes(p_article uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array_agg(DISTINCT s ORDER BY s) FROM (
    SELECT unnest(d.scopes || CASE WHEN a.source_article_id IS NULL THEN '{}' ELSE d.translation_scopes END
      || CASE WHEN 'needs-legal' = ANY (a.flags || st.flags) THEN ARRAY['legal'] ELSE '{}' END || ARRAY['editorial']) AS s
    FROM article a JOIN desk d ON d.id = a.desk_id JOIN story st ON st.id = a.story_id
    WHERE a.id = p_article) x
$$;

-- Sign-offs that stand: same article, same scope, same digest, not taken back.
CREATE FUNCTION standing_sign_offs(p_article uuid, p_scope text, p_digest bytea) RETURNS SETOF sign_off
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.* FROM sign_off s
  WHERE s.article_id = p_article AND s.scope = p_scope AND s.digest = p_digest
    AND NOT EXISTS (SELECT FROM sign_off_withdrawal w WHERE w.sign_off_id = s.id)
$$;

CREATE FUNCTION guard_sign_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_revision revision;
  v_desk uuid;
  v_digest bytea;
  v_author boolean;
  v_others boolean;
BEGIN
  SELECT * INTO v_revision FROM revision WHERE id = NEW.revision_id;
  SELECT desk_id INTO v_desk FROM article WHERE id = NEW.article_id;
  IF v_revision.id IS NULL OR v_revision.article_id <> NEW.article_id THEN
    PERFORM refuse('nothing-signed', 'a sign-off names a revision of its own article');
  END IF;
  v_digest := scope_digest(NEW.revision_id, NEW.scope);
  IF NEW.digest IS NOT NULL AND NEW.digest <> v_digest THEN
    PERFORM refuse('digest-mismatch', 'the digest is not the one of this revision in this scope');
  END IF;
  NEW.digest := v_digest;
  NEW.at := newsroom_now();
  NEW.with_right := NEW.person_id IS NOT NULL AND has_right(NEW.person_id, v_desk, 'sign-' || NEW.scope);
  v_author := EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id AND person_id = NEW.person_id);
  v_others := EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id AND person_id <> NEW.person_id);
  -- A signature that could cover nobody else's words covers only its signer's own (DESIGN 3.3).
  IF v_author AND (NOT v_others OR NEW.scope <> 'editorial') THEN
    PERFORM refuse('wrote-these-words', 'nobody signs their own words');
  END IF;
  -- Without the right only a writer may countersign, and only an editor's edits in the editorial scope.
  IF NOT NEW.with_right AND NOT (NEW.scope = 'editorial' AND v_author) THEN
    PERFORM refuse('right-missing', 'this person may not sign this scope on this desk');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION guard_sign_off();

-- Authors who have words in a revision that nobody else has signed; the list must be empty (DESIGN 3.3).
CREATE FUNCTION authors_not_covered(p_revision uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT ra.person_id FROM revision_author ra JOIN revision r ON r.id = ra.revision_id
  WHERE r.id = p_revision AND NOT EXISTS (
    SELECT FROM standing_sign_offs(r.article_id, 'editorial', scope_digest(r.id, 'editorial')) s
    WHERE s.person_id IS DISTINCT FROM ra.person_id)
$$;

CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_story story;
  v_revision revision;
  v_last publication;
  v_newest int;
  v_scope text;
  v_signed boolean;
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
  IF EXISTS (SELECT FROM revision_author WHERE revision_id = v_revision.id) = false AND v_last.id IS NULL THEN
    PERFORM refuse('author-not-covered', 'somebody wrote a first revision');
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
  FOREACH v_scope IN ARRAY required_scopes(NEW.article_id) LOOP
    SELECT bool_or(s.with_right) INTO v_signed
      FROM standing_sign_offs(NEW.article_id, v_scope, scope_digest(v_revision.id, v_scope)) s;
    IF NOT coalesce(v_signed, false) THEN
      PERFORM refuse('sign-off-missing', format('no standing %s sign-off covers exactly this revision', v_scope));
    END IF;
  END LOOP;
  IF EXISTS (SELECT FROM authors_not_covered(v_revision.id)) THEN
    PERFORM refuse('author-not-covered', 'somebody''s words are covered by no one else''s signature');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION guard_publication();

-- What readers see is a fact of publications; no role can point it elsewhere.
CREATE FUNCTION move_live() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Killing what was withdrawn before changes nothing that readers have.
  IF NEW.kind = 'kill' AND NOT EXISTS (SELECT FROM article WHERE id = NEW.article_id AND live_publication_id IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  UPDATE article SET live_publication_id = CASE WHEN NEW.revision_id IS NULL THEN NULL ELSE NEW.id END,
    stage = CASE WHEN NEW.revision_id IS NULL THEN stage ELSE 'drafting' END,
    first_published_at = coalesce(first_published_at, NEW.at),
    significantly_updated_at = CASE WHEN NEW.significant AND NEW.revision_id IS NOT NULL THEN NEW.at ELSE significantly_updated_at END,
    live_section_id = CASE WHEN NEW.revision_id IS NULL THEN NULL ELSE NEW.section_id END,
    version = version + 1, touched_at = newsroom_now()
  WHERE id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER moves_live AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION move_live();

CREATE FUNCTION guard_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.live_publication_id IS NOT NULL OR NEW.head_revision_id IS NOT NULL OR NEW.stage <> 'drafting' THEN
      PERFORM refuse('stale-version', 'an article starts as a draft');
    END IF;
    IF NEW.source_article_id IS NOT NULL AND NOT EXISTS (SELECT FROM article WHERE id = NEW.source_article_id AND story_id = NEW.story_id) THEN
      PERFORM refuse('nothing-new', 'a translation is made from an article of the same story');
    END IF;
  ELSE
    IF (NEW.id, NEW.story_id, NEW.language, NEW.number, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.story_id, OLD.language, OLD.number, OLD.created_by) THEN
      PERFORM refuse('append-only', 'an article keeps its story, language and number');
    END IF;
    IF NEW.version < OLD.version THEN PERFORM refuse('stale-version', 'versions only grow'); END IF;
    IF NEW.live_publication_id IS NOT NULL AND NEW.live_publication_id IS DISTINCT FROM OLD.live_publication_id AND NOT EXISTS (
        SELECT FROM publication WHERE id = NEW.live_publication_id AND article_id = NEW.id AND revision_id IS NOT NULL) THEN
      PERFORM refuse('not-live', 'live is what a publication of this article made live');
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON article FOR EACH ROW EXECUTE FUNCTION guard_article();

CREATE FUNCTION story_is_live(p_story uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM article WHERE story_id = p_story AND live_publication_id IS NOT NULL)
$$;

CREATE FUNCTION guard_story() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Locks in one order (story, then articles): an embargo and a publication never pass each other.
  PERFORM id FROM article WHERE story_id = NEW.id ORDER BY id FOR UPDATE;
  IF NEW.embargo_until IS DISTINCT FROM OLD.embargo_until AND NEW.embargo_until > newsroom_now() AND story_is_live(NEW.id) THEN
    PERFORM refuse('story-live', 'readers have the story; withdraw it before an embargo');
  END IF;
  IF NEW.spiked_at IS NOT NULL AND OLD.spiked_at IS NULL AND story_is_live(NEW.id) THEN
    PERFORM refuse('story-live', 'readers have the story; withdraw or kill it instead');
  END IF;
  IF NEW.version < OLD.version THEN PERFORM refuse('stale-version', 'versions only grow'); END IF;
  IF (NEW.id, NEW.created_by) IS DISTINCT FROM (OLD.id, OLD.created_by) THEN PERFORM refuse('append-only', 'a story keeps its identity'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON story FOR EACH ROW EXECUTE FUNCTION guard_story();

CREATE FUNCTION guard_kill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM id FROM article WHERE story_id = NEW.story_id ORDER BY id FOR UPDATE;
  IF NOT has_right(NEW.person_id, (SELECT desk_id FROM story WHERE id = NEW.story_id), 'kill') THEN
    PERFORM refuse('right-missing', 'this person may not kill a story of this desk');
  END IF;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON kill FOR EACH ROW EXECUTE FUNCTION guard_kill();

-- A kill reaches every language version before it commits (DESIGN 3.6, 3.9).
CREATE FUNCTION kill_reaches_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF story_is_live(NEW.story_id) THEN
    PERFORM refuse('story-live', 'a kill takes every language version down in the same moment');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER reaches_all AFTER INSERT ON kill DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kill_reaches_all();

CREATE FUNCTION guard_kill_confirmation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_kill kill;
BEGIN
  SELECT * INTO v_kill FROM kill WHERE id = NEW.kill_id;
  IF v_kill.person_id = NEW.person_id THEN
    PERFORM refuse('killed-it-yourself', 'a second person confirms a kill');
  END IF;
  IF NOT has_right(NEW.person_id, (SELECT desk_id FROM story WHERE id = v_kill.story_id), 'return') THEN
    PERFORM refuse('right-missing', 'an editor of the desk confirms a kill');
  END IF;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON kill_confirmation FOR EACH ROW EXECUTE FUNCTION guard_kill_confirmation();

CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM publication WHERE id = NEW.publication_id AND article_id = NEW.article_id AND kind = 'correction') THEN
    PERFORM refuse('correction-missing', 'a correction belongs to a publication of that kind');
  END IF;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON correction FOR EACH ROW EXECUTE FUNCTION guard_correction();

CREATE FUNCTION correction_has_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM correction WHERE publication_id = NEW.id) THEN
    PERFORM refuse('correction-missing', 'a correction says what was wrong and what is right');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER says_what AFTER INSERT ON publication DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.kind = 'correction') EXECUTE FUNCTION correction_has_rows();

-- Every web process hears of it as the transaction commits, whoever published and however.
CREATE FUNCTION tell_site() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('site', json_build_object('articleId', NEW.article_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tells_site AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION tell_site();
