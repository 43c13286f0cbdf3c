-- Two ways past a signature that a program with the runtime role had (DESIGN 3.2, 3.3).

-- What an article translates is said when it is made: a translation that forgot its source would shed its language step.
COMMENT ON COLUMN article.source_article_id IS NULL;

-- Words that are new to readers have somebody who wrote them, at an update as at the first publication (guard_publication
-- says so there): else whoever put them in could sign them alone. The note that is emptied behind a publication is nobody's.
CREATE FUNCTION guard_words_have_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_new revision;
  v_last revision;
  v_note text;
BEGIN
  SELECT * INTO v_new FROM revision WHERE id = NEW.revision_id;
  SELECT r.* INTO v_last FROM publication p JOIN revision r ON r.id = p.revision_id
    WHERE p.article_id = NEW.article_id ORDER BY p.sequence DESC LIMIT 1;
  IF v_last.id IS NULL OR EXISTS (SELECT FROM revision_author WHERE revision_id = v_new.id) THEN RETURN NEW; END IF;
  v_note := CASE WHEN coalesce(v_new.words::jsonb ->> 'updateNote', '') = '' THEN 'updateNote' ELSE '' END;
  IF v_new.words::jsonb - v_note = v_last.words::jsonb - v_note AND v_new.captions::jsonb = v_last.captions::jsonb THEN RETURN NEW; END IF;
  -- What came in from outside is an agency's or a machine's; its step says so.
  IF EXISTS (SELECT FROM step WHERE article_id = NEW.article_id AND position > v_last.position AND position <= v_new.position
      AND origin <> '') THEN RETURN NEW; END IF;
  PERFORM refuse('author-not-covered', 'somebody wrote what is new in it, or it came in from outside');
  RETURN NEW;
END $$;
CREATE TRIGGER guard_authors BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL)
  EXECUTE FUNCTION guard_words_have_authors();
