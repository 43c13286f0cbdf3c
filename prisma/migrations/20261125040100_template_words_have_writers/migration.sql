-- A template's words are those of the people who wrote them, whoever writes beside them (DESIGN 3.3): else whoever keeps it could
-- sign them as soon as a reporter has set a comma.

-- CreateTable
CREATE TABLE "template_author" (
    "template_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "template_author_pkey" PRIMARY KEY ("template_id","person_id")
);

-- AddForeignKey
ALTER TABLE "template_author" ADD CONSTRAINT "template_author_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "story_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('template_author');

INSERT INTO template_author (template_id, person_id, at)
SELECT id, created_by, created_at FROM story_template
UNION SELECT id, changed_by, changed_at FROM story_template WHERE changed_by <> created_by;

-- Whoever puts words into a template is among those who wrote it; the entry of the change says which.
CREATE FUNCTION keep_template_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO template_author (template_id, person_id) VALUES (NEW.id, NEW.changed_by) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER has_author AFTER INSERT ON story_template FOR EACH ROW EXECUTE FUNCTION keep_template_author();
CREATE TRIGGER has_new_author AFTER UPDATE ON story_template FOR EACH ROW
  WHEN ((OLD.headline, OLD.standfirst, OLD.body) IS DISTINCT FROM (NEW.headline, NEW.standfirst, NEW.body))
  EXECUTE FUNCTION keep_template_author();

-- The moment is the database's: nobody becomes an author of what was there before they wrote, or stops being one.
CREATE FUNCTION guard_template_author() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON template_author FOR EACH ROW EXECUTE FUNCTION guard_template_author();

-- Who had written a template when an article took its words; everybody, when it did not take them from there itself.
CREATE FUNCTION template_authors(p_template uuid, p_article uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT person_id FROM template_author WHERE template_id = p_template AND at <= coalesce(
    (SELECT min(s.at) FROM step s WHERE s.article_id = p_article AND s.origin = 'template:' || p_template), 'infinity')
  ORDER BY person_id
$$;
COMMENT ON FUNCTION template_authors(uuid, uuid) IS 'runtime may EXECUTE';

-- What a piece of a body says, in reading order.
CREATE FUNCTION piece_says(p_piece jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT string_agg(said #>> '{}', '' ORDER BY n) FROM jsonb_path_query(p_piece, 'strict $.**.text', '{}', true) WITH ORDINALITY AS x (said, n)
$$;

-- Whether a line of a template stands in a text as it was written: its headline, its standfirst, or a block under the id it came with.
-- Blanks and marks of punctuation alone are nobody's words.
CREATE FUNCTION template_stands(p_article uuid, p_words text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM step s CROSS JOIN (SELECT p_words::jsonb AS w) x CROSS JOIN LATERAL (
      SELECT s.change ->> 'value' AS said WHERE s.field <> 'body' AND s.change ->> 'value' = w ->> s.field
      UNION ALL
      SELECT piece_says(lent) FROM jsonb_path_query(s.change -> 'slice', 'strict $.** ? (exists(@.attrs.id))') AS lent
        JOIN jsonb_path_query(w -> 'body', 'strict $.** ? (exists(@.attrs.id))') AS stands
          ON stands #>> '{attrs,id}' = lent #>> '{attrs,id}' AND piece_says(stands) = piece_says(lent)
      WHERE s.field = 'body') l
    WHERE s.article_id = p_article AND s.origin LIKE 'template:%' AND l.said !~ '^[[:space:][:punct:]]*$')
$$;
COMMENT ON FUNCTION template_stands(uuid, text) IS 'runtime may EXECUTE';

CREATE OR REPLACE FUNCTION guard_template_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_template uuid;
BEGIN
  IF EXISTS (SELECT FROM publication WHERE article_id = NEW.article_id) THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id) AND NOT EXISTS (
      SELECT FROM step t JOIN revision r ON r.id = NEW.revision_id
      WHERE t.article_id = NEW.article_id AND t.position <= r.position AND t.origin <> '' AND t.origin NOT LIKE 'template:%') THEN
    PERFORM refuse('author-not-covered', 'somebody wrote the template whose words these are');
  END IF;
  SELECT s.template_id INTO v_template FROM article a JOIN story s ON s.id = a.story_id
    WHERE a.id = NEW.article_id AND a.source_article_id IS NULL;
  IF v_template IS NOT NULL AND EXISTS (SELECT template_authors(v_template, NEW.article_id)
      EXCEPT SELECT person_id FROM revision_author WHERE revision_id = NEW.revision_id)
     AND template_stands(NEW.article_id, (SELECT words FROM revision WHERE id = NEW.revision_id)) THEN
    PERFORM refuse('author-not-covered', 'somebody wrote the template whose words stand in it');
  END IF;
  RETURN NEW;
END $$;
