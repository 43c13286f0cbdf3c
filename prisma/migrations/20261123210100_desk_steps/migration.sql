-- A desk's steps of sign-off as rows: which scope, how many people, when, in what order, and on whose desk the right counts.
CREATE TABLE "desk_step" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "desk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 1,
    "condition" TEXT NOT NULL DEFAULT 'always',
    "flag" TEXT,
    "terms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "terms_name" TEXT NOT NULL DEFAULT '',
    "in_order" BOOLEAN NOT NULL DEFAULT false,
    "by_desk_id" UUID,

    CONSTRAINT "desk_step_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "desk_step_desk_id_idx" ON "desk_step"("desk_id");
ALTER TABLE "desk_step" ADD CONSTRAINT "desk_step_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "desk_step" ADD CONSTRAINT "desk_step_by_desk_id_fkey" FOREIGN KEY ("by_desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE desk_step
  ADD CONSTRAINT desk_step_scope CHECK (scope IN ('editorial', 'legal', 'photo', 'language')),
  ADD CONSTRAINT desk_step_people CHECK (people BETWEEN 1 AND 3),
  ADD CONSTRAINT desk_step_condition CHECK (condition IN ('always', 'flagged', 'has-pictures', 'is-translation', 'contains-term')),
  ADD CONSTRAINT desk_step_flag CHECK ((condition = 'flagged') = (flag IS NOT NULL)),
  ADD CONSTRAINT desk_step_terms CHECK ((condition = 'contains-term') = (coalesce(cardinality(terms), 0) > 0)),
  ADD CONSTRAINT desk_step_by_desk CHECK (by_desk_id <> desk_id);

-- What desks asked for until now: every article editorial, a flagged one legal, and what their two lists said.
INSERT INTO desk_step (desk_id, position, scope, condition, flag)
SELECT id, row_number() OVER (PARTITION BY id ORDER BY n) - 1, scope, condition, flag FROM (
  SELECT d.id, 0 AS n, 'editorial' AS scope, 'always' AS condition, NULL AS flag FROM desk d
  UNION ALL SELECT d.id, 1, 'legal', 'always', NULL FROM desk d WHERE 'legal' = ANY (d.scopes)
  UNION ALL SELECT d.id, 1, 'legal', 'flagged', 'needs-legal' FROM desk d WHERE NOT 'legal' = ANY (d.scopes)
  UNION ALL SELECT d.id, 2, 'photo', 'always', NULL FROM desk d WHERE 'photo' = ANY (d.scopes)
  UNION ALL SELECT d.id, 3, s, 'is-translation', NULL FROM desk d CROSS JOIN LATERAL (
    SELECT DISTINCT s FROM unnest(d.translation_scopes || array_remove(array_remove(array_remove(d.scopes, 'editorial'), 'legal'), 'photo')) AS s
    WHERE s <> 'editorial' AND NOT (s IN ('legal', 'photo') AND s = ANY (d.scopes))) AS more) x;

-- Counts the changes of what a desk is made of, for whoever saves over what they have read.
ALTER TABLE desk ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE desk DROP COLUMN scopes, DROP COLUMN translation_scopes;

COMMENT ON TABLE desk_step IS 'runtime may INSERT, UPDATE, DELETE';
CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE OR DELETE ON desk_step
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();

-- One signature would serve both of two steps that ask the same people for the same scope: then neither can come "in order".
CREATE FUNCTION guard_desk_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM desk_step a JOIN desk_step b ON b.desk_id = a.desk_id AND b.scope = a.scope AND b.id <> a.id
      AND b.by_desk_id IS NOT DISTINCT FROM a.by_desk_id WHERE a.desk_id = NEW.desk_id AND a.in_order) THEN
    PERFORM refuse('steps-do-not-fit', 'a step in order shares its scope and its people with no other');
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER fits AFTER INSERT OR UPDATE ON desk_step
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_desk_step();

-- The desk has changed with its steps, whoever changed them: for those who read it before, and for what is worked out from it.
CREATE FUNCTION desk_changes_with_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE desk SET version = version + 1 WHERE id IN (SELECT desk_id FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER changes_desk AFTER INSERT ON desk_step REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION desk_changes_with_steps();
CREATE TRIGGER changes_desk_too AFTER UPDATE ON desk_step REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION desk_changes_with_steps();
CREATE TRIGGER changes_desk_as_well AFTER DELETE ON desk_step REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION desk_changes_with_steps();

SELECT allow_right('sign-off-steps');
INSERT INTO role_right (role, "right") VALUES ('chief', 'sign-off-steps') ON CONFLICT DO NOTHING;

-- On which desks the signer held the right to sign this scope, the steps that had to wait left out; set by the database.
ALTER TABLE sign_off ADD COLUMN "right_on" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE sign_off DISABLE TRIGGER USER;
UPDATE sign_off s SET right_on = ARRAY[a.desk_id] FROM article a WHERE a.id = s.article_id AND s.with_right;
ALTER TABLE sign_off ENABLE TRIGGER USER;

-- Words as terms are looked for: lower case, without what does not show, one space for all that is neither letter nor digit.
CREATE FUNCTION plain_words(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    lower(normalize(regexp_replace(p_text, U&'[\00AD\200B-\200D\2060\FEFF]', '', 'g'), NFC) COLLATE pg_unicode_fast),
    '[^[:alnum:]]+' COLLATE pg_unicode_fast, ' ', 'g'))
$$;

-- All that readers read in a revision, where terms are looked for: headline, standfirst, each block with what its attributes
-- say, captions and alternative texts. Blocks are parted, marked words inside one are not.
CREATE FUNCTION revision_said(p_words text, p_captions text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ' ' || plain_words(concat_ws(E'\n', w ->> 'headline', w ->> 'standfirst',
    (SELECT string_agg((SELECT string_agg(CASE WHEN t.node ->> 'type' = 'text' THEN t.node ->> 'text' ELSE E'\n' END, '' ORDER BY t.n)
        FROM jsonb_array_elements(leaf -> 'content') WITH ORDINALITY AS t (node, n)), E'\n')
      FROM jsonb_path_query(w -> 'body', 'strict $.** ? (@.content[*].type == "text")') AS leaf),
    (SELECT string_agg(coalesce(leaf -> 'attrs' ->> 'attribution', leaf -> 'attrs' ->> 'title', leaf -> 'attrs' ->> 'text'), E'\n')
      FROM jsonb_path_query(w -> 'body', 'strict $.** ? (@.type == "pullQuote" || @.type == "embed" || @.type == "readMore")') AS leaf),
    (SELECT string_agg(told #>> '{}', E'\n') FROM jsonb_path_query(p_captions::jsonb, '$.*.*') AS told))) || ' '
  FROM (SELECT p_words::jsonb AS w) x
$$;

COMMENT ON FUNCTION plain_words(text) IS 'runtime may EXECUTE';
COMMENT ON FUNCTION revision_said(text, text) IS 'runtime may EXECUTE';

-- The steps of a desk that look for a term, and find one in a revision.
CREATE FUNCTION steps_with_term(p_desk uuid, p_revision uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_said text;
BEGIN
  -- Reading all words of a revision takes time: only where a desk asks for it.
  IF p_revision IS NULL OR NOT EXISTS (SELECT FROM desk_step WHERE desk_id = p_desk AND condition = 'contains-term') THEN
    RETURN '{}';
  END IF;
  SELECT revision_said(words, captions) INTO v_said FROM revision WHERE id = p_revision;
  RETURN coalesce((SELECT array_agg(s.id) FROM desk_step s WHERE s.desk_id = p_desk AND s.condition = 'contains-term'
    AND EXISTS (SELECT FROM unnest(s.terms) AS t (term) WHERE plain_words(t.term) <> ''
      AND position(' ' || plain_words(t.term) || ' ' IN v_said) > 0)), '{}');
END $$;
COMMENT ON FUNCTION steps_with_term(uuid, uuid) IS 'runtime may EXECUTE';

-- The steps that one revision of an article must pass, in the desk's order. What no desk can take away comes last: an
-- editorial signature, and a legal one where a flag says so.
CREATE FUNCTION required_steps(p_article uuid, p_revision uuid)
RETURNS TABLE (place bigint, step_id uuid, scope text, people int, desk_id uuid, in_order boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH about AS (
    SELECT a.desk_id, a.source_article_id IS NOT NULL AS is_translation, a.flags || st.flags AS flags,
      coalesce((SELECT r.pictures <> '{}' FROM revision r WHERE r.id = p_revision AND r.article_id = a.id), false) AS has_pictures,
      steps_with_term(a.desk_id, p_revision) AS with_term
    FROM article a JOIN story st ON st.id = a.story_id WHERE a.id = p_article
  ), set_by_desk AS (
    SELECT s.position, s.id, s.scope, s.people, coalesce(s.by_desk_id, s.desk_id) AS desk_id, s.in_order
    FROM about JOIN desk_step s ON s.desk_id = about.desk_id
    WHERE (s.scope <> 'language' OR about.is_translation) AND CASE s.condition
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
COMMENT ON FUNCTION required_steps(uuid, uuid) IS 'runtime may EXECUTE';

-- How many different people have signed each step of a revision: with the right on the step's desk, and not taken back.
CREATE FUNCTION steps_standing(p_article uuid, p_revision uuid)
RETURNS TABLE (place bigint, scope text, people int, desk_id uuid, in_order boolean, signed bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.place, s.scope, s.people, s.desk_id, s.in_order, (
    SELECT count(DISTINCT coalesce(f.person_id, f.id))
    FROM standing_sign_offs(p_article, s.scope, scope_digest(p_revision, s.scope)) f WHERE s.desk_id = ANY (f.right_on))
  FROM required_steps(p_article, p_revision) s
$$;
COMMENT ON FUNCTION steps_standing(uuid, uuid) IS 'runtime may EXECUTE';

-- The scopes that the head of an article needs, each once.
CREATE OR REPLACE FUNCTION required_scopes(p_article uuid) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT array_agg(DISTINCT s.scope ORDER BY s.scope) FROM article a CROSS JOIN LATERAL required_steps(a.id, a.head_revision_id) s
  WHERE a.id = p_article
$$;

CREATE OR REPLACE FUNCTION signatures_missing(p_article uuid, p_revision uuid) RETURNS TABLE (code text, because text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT 'sign-off-missing', CASE WHEN s.signed = 0 THEN format('no standing %s sign-off covers exactly this revision', s.scope)
    ELSE format('%s of %s people have signed this revision (%s)', s.signed, s.people, s.scope) END
  FROM steps_standing(p_article, p_revision) s WHERE s.signed < s.people
  UNION ALL
  SELECT 'author-not-covered', 'somebody''s words are covered by no one else''s signature'
  WHERE EXISTS (SELECT FROM authors_not_covered(p_revision))
$$;

CREATE OR REPLACE FUNCTION guard_sign_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_revision revision;
  v_desk uuid;
  v_digest bytea;
  v_author boolean;
  v_others boolean;
  v_asked uuid[];
  v_waiting uuid[];
  v_mine uuid[];
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
  -- Whose right counts: that of the desks named by the steps in this scope, of the article's own where no step asks for it.
  SELECT array_agg(s.desk_id),
      coalesce(array_agg(s.desk_id) FILTER (WHERE s.in_order AND EXISTS (
        SELECT FROM steps_standing(NEW.article_id, NEW.revision_id) e WHERE e.place < s.place AND e.signed < e.people)), '{}')
    INTO v_asked, v_waiting FROM required_steps(NEW.article_id, NEW.revision_id) s WHERE s.scope = NEW.scope;
  v_asked := coalesce(v_asked, ARRAY[v_desk]);
  SELECT coalesce(array_agg(DISTINCT m.desk_id), '{}') INTO v_mine FROM membership m JOIN person p ON p.id = m.person_id
    JOIN role_right r ON r.role = m.role WHERE m.person_id = NEW.person_id AND p.active AND r."right" = 'sign-' || NEW.scope;
  NEW.right_on := ARRAY(SELECT d FROM unnest(v_mine) AS d WHERE NOT d = ANY (v_waiting));
  NEW.with_right := NEW.right_on && v_asked;
  v_author := EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id AND person_id = NEW.person_id);
  v_others := EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id AND person_id <> NEW.person_id);
  -- A signature that could cover nobody else's words covers only its signer's own (DESIGN 3.3).
  IF v_author AND (NOT v_others OR NEW.scope <> 'editorial') THEN
    PERFORM refuse('wrote-these-words', 'nobody signs their own words');
  END IF;
  IF NOT NEW.with_right AND v_mine && v_asked THEN
    PERFORM refuse('step-before-missing', 'the steps before this one are signed first');
  END IF;
  -- Without the right only a writer may countersign, and only an editor's edits in the editorial scope.
  IF NOT NEW.with_right AND NOT (NEW.scope = 'editorial' AND v_author) THEN
    PERFORM refuse('right-missing', 'this person may not sign this scope on this desk');
  END IF;
  RETURN NEW;
END $$;
