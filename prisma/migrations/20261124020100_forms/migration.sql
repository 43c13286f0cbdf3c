-- What an article is to be: a full report, a flash (its headline alone, ahead of all text), or a story that is still developing.
ALTER TABLE article ADD COLUMN "form" TEXT NOT NULL DEFAULT 'full',
  ADD CONSTRAINT article_form CHECK (form IN ('full', 'flash', 'developing'));
COMMENT ON COLUMN article.form IS 'runtime may UPDATE';

-- It is decided by a person, as slug and section are: it enters the record, and rests with a closed story.
DROP TRIGGER change_recorded ON article;
CREATE CONSTRAINT TRIGGER change_recorded
  AFTER UPDATE OF slug, section_id, desk_id, flags, source_article_id, commissioned_words, form ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();
DROP TRIGGER closed_stays_as_it_is ON article;
CREATE TRIGGER closed_stays_as_it_is
  BEFORE UPDATE OF slug, section_id, desk_id, flags, source_article_id, commissioned_words, form ON article
  FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- What must have been signed may follow from it, and with that where a card stands and what is owed.
CREATE TRIGGER form_keeps_board AFTER UPDATE OF form ON article FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
CREATE TRIGGER form_moves_story AFTER UPDATE ON article FOR EACH ROW
  WHEN (OLD.form IS DISTINCT FROM NEW.form) EXECUTE FUNCTION story_moves();

-- For which of a desk's articles a step counts: all, those with a text, or those that are a headline alone.
ALTER TABLE desk_step ADD COLUMN "counts_for" TEXT NOT NULL DEFAULT 'any',
  ADD CONSTRAINT desk_step_counts_for CHECK (counts_for IN ('any', 'texts', 'flashes'));

-- One signature would serve both of two steps that ask the same people for the same scope of the same article.
CREATE OR REPLACE FUNCTION guard_desk_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM desk_step a JOIN desk_step b ON b.desk_id = a.desk_id AND b.scope = a.scope AND b.id <> a.id
      AND b.by_desk_id IS NOT DISTINCT FROM a.by_desk_id AND (a.counts_for = b.counts_for OR 'any' IN (a.counts_for, b.counts_for))
      WHERE a.desk_id = NEW.desk_id AND a.in_order) THEN
    PERFORM refuse('steps-do-not-fit', 'a step in order shares its scope and its people with no other');
  END IF;
  RETURN NULL;
END $$;

-- Whether a text is a headline alone: no standfirst, and nothing in the body but empty lines. Blank is what is named here, and
-- nothing else, so that the program says the same (saysHeadlineAlone).
CREATE FUNCTION says_headline_alone(p_words text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (w ->> 'standfirst') !~ U&'[^ \0009\000A\000D\00A0]' AND NOT EXISTS (
    SELECT FROM jsonb_path_query(w -> 'body', 'strict $.** ? (exists(@.type))') AS node
    WHERE node ->> 'type' NOT IN ('doc', 'paragraph', 'hardBreak', 'text')
      OR (node ->> 'type' = 'text' AND node ->> 'text' ~ U&'[^ \0009\000A\000D\00A0]'))
  FROM (SELECT p_words::jsonb AS w) x
$$;
COMMENT ON FUNCTION says_headline_alone(text) IS 'runtime may EXECUTE';

-- Whether a revision goes the way of a flash: its article is one, and its own stored words say no more than a headline.
CREATE FUNCTION is_flash(p_revision uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT CASE WHEN a.form = 'flash' THEN says_headline_alone(r.words) ELSE false END
    FROM revision r JOIN article a ON a.id = r.article_id WHERE r.id = p_revision), false)
$$;
COMMENT ON FUNCTION is_flash(uuid) IS 'runtime may EXECUTE';

-- The steps that one revision of an article must pass, in the desk's order; a flash passes its own. What no desk can take away
-- comes last, for a flash too: an editorial signature, and a legal one where a flag says so.
CREATE OR REPLACE FUNCTION required_steps(p_article uuid, p_revision uuid)
RETURNS TABLE (place bigint, step_id uuid, scope text, people int, desk_id uuid, in_order boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH about AS (
    SELECT a.desk_id, a.source_article_id IS NOT NULL AS is_translation, a.flags || st.flags AS flags,
      coalesce((SELECT r.pictures <> '{}' FROM revision r WHERE r.id = p_revision AND r.article_id = a.id), false) AS has_pictures,
      steps_with_term(a.desk_id, p_revision) AS with_term,
      CASE WHEN a.form <> 'flash' THEN false WHEN p_revision IS NULL THEN true ELSE is_flash(p_revision) END AS flash
    FROM article a JOIN story st ON st.id = a.story_id WHERE a.id = p_article
  ), set_by_desk AS (
    SELECT s.position, s.id, s.scope, s.people, coalesce(s.by_desk_id, s.desk_id) AS desk_id, s.in_order
    FROM about JOIN desk_step s ON s.desk_id = about.desk_id
    WHERE (s.scope <> 'language' OR about.is_translation) AND s.counts_for <> CASE WHEN about.flash THEN 'texts' ELSE 'flashes' END
      AND CASE s.condition
      WHEN 'always' THEN true
      WHEN 'flagged' THEN s.flag = ANY (about.flags)
      WHEN 'has-pictures' THEN about.has_pictures
      WHEN 'is-translation' THEN about.is_translation
      WHEN 'contains-term' THEN s.id = ANY (about.with_term) END
  ), always AS (
    SELECT v.n, v.scope, about.desk_id FROM about CROSS JOIN (VALUES (1, 'editorial'), (2, 'legal')) AS v (n, scope)
    WHERE (v.scope = 'editorial' OR 'needs-legal' = ANY (about.flags))
      AND NOT EXISTS (SELECT FROM set_by_desk d WHERE d.scope = v.scope)
  )
  SELECT row_number() OVER (ORDER BY x.built_in, x.n, x.id), x.id, x.scope, x.people, x.desk_id, x.in_order FROM (
    SELECT 0 AS built_in, position AS n, id, scope, people, desk_id, in_order FROM set_by_desk
    UNION ALL SELECT 1, n, NULL, scope, 1, desk_id, false FROM always) x
$$;

-- As what readers have it: fixed when it goes out, whatever the article becomes afterwards.
ALTER TABLE publication ADD COLUMN "form" TEXT NOT NULL DEFAULT 'full',
  ADD CONSTRAINT publication_form CHECK (form IN ('full', 'flash', 'developing'));

CREATE FUNCTION fix_form() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_form text;
BEGIN
  NEW.form := 'full';
  IF NEW.revision_id IS NULL THEN RETURN NEW; END IF;
  -- Held as the guard that follows holds it: nobody changes the form in between.
  SELECT form INTO v_form FROM article WHERE id = NEW.article_id FOR UPDATE;
  IF v_form = 'flash' AND NOT is_flash(NEW.revision_id) THEN
    PERFORM refuse('flash-with-text', 'a flash is a headline alone');
  END IF;
  NEW.form := coalesce(v_form, 'full');
  RETURN NEW;
END $$;
CREATE TRIGGER fixes_form BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION fix_form();

CREATE OR REPLACE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_story story;
  v_revision revision;
  v_last publication;
  v_newest int;
  v_live_form text;
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
  SELECT form INTO v_live_form FROM publication WHERE id = v_article.live_publication_id;
  -- The same text may go out as another form: a refile, which is all that ends "developing" and tells readers of no change.
  IF v_revision.number = v_newest AND v_live_form IS NOT NULL AND NOT (NEW.kind = 'refile' AND NEW.form <> v_live_form) THEN
    PERFORM refuse('nothing-new', 'this revision is live');
  END IF;
  IF v_live_form = 'flash' AND NEW.form <> 'flash' AND NEW.kind NOT IN ('update', 'correction') THEN
    PERFORM refuse('text-after-flash', 'the first text after a flash is an update of it, or its correction');
  END IF;
  -- The note readers see is the one that was signed with the words.
  IF NEW.note <> (v_revision.words::jsonb ->> 'updateNote') THEN
    PERFORM refuse('note-missing', 'the public note is part of the signed revision');
  END IF;
  RETURN NEW;
END $$;

-- Readers learn as what they have it.
CREATE OR REPLACE VIEW public_article WITH (security_barrier) AS
  SELECT a.id, a.number, a.story_id, a.language, last.kind, last.sequence, last.at, last.slug, last.section_id, last.topics,
    CASE WHEN last.kind = 'kill' THEN 'killed' WHEN last.kind = 'withdrawal' THEN 'withdrawn' ELSE 'live' END AS state,
    CASE WHEN last.revision_id IS NULL THEN last.note ELSE '' END AS notice,
    last.note, last.note_blocks, r.number AS revision_number, encode(r.digest, 'hex') AS digest,
    r.words, r.captions, r.pictures, printed_credits(r.credits) AS credits,
    a.first_published_at, a.significantly_updated_at,
    src.id AS source_article_id, st.urgency, st.slugline, st.genre, st.place, last.form
  FROM article a
  JOIN story st ON st.id = a.story_id
  JOIN LATERAL (SELECT * FROM publication p WHERE p.article_id = a.id ORDER BY p.sequence DESC LIMIT 1) last ON true
  LEFT JOIN revision r ON r.id = last.revision_id
  LEFT JOIN article src ON src.id = a.source_article_id AND src.live_publication_id IS NOT NULL;

CREATE OR REPLACE VIEW public_headline WITH (security_barrier) AS
  SELECT a.id, a.number, a.story_id, a.language, a.live_section_id AS section_id, p.slug, p.kind, p.note, p.topics, p.sequence,
    r.words::jsonb ->> 'headline' AS headline, r.words::jsonb ->> 'standfirst' AS standfirst,
    a.first_published_at, a.significantly_updated_at, st.urgency, p.form
  FROM article a
  JOIN publication p ON p.id = a.live_publication_id
  JOIN revision r ON r.id = p.revision_id
  JOIN story st ON st.id = a.story_id;

-- A flash waits for its text, and a developing story for its next report, or its end.
ALTER TABLE task DROP CONSTRAINT task_kind, ADD CONSTRAINT task_kind CHECK (kind IN ('sign', 'answer-return', 'deliver', 'translate',
  'retranslate', 'correct', 'confirm-kill', 'second-eyes', 'follow-flash', 'still-developing'));
ALTER TABLE desk_deadline DROP CONSTRAINT desk_deadline_kind, ADD CONSTRAINT desk_deadline_kind CHECK (kind IN ('sign',
  'answer-return', 'translate', 'retranslate', 'correct', 'confirm-kill', 'follow-flash', 'still-developing'));
