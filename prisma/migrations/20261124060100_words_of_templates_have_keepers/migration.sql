-- What a template says and nobody has touched is said by somebody, too: else whoever keeps the template could begin from it and
-- sign their own words alone (DESIGN 3.3). Only what came from an agency or a machine goes out first without an author.
CREATE FUNCTION guard_template_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id)
     OR EXISTS (SELECT FROM publication WHERE article_id = NEW.article_id) THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT FROM step t JOIN revision r ON r.id = NEW.revision_id
      WHERE t.article_id = NEW.article_id AND t.position <= r.position AND t.origin <> '' AND t.origin NOT LIKE 'template:%') THEN
    PERFORM refuse('author-not-covered', 'somebody keeps the template whose words these are');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_template_words BEFORE INSERT ON publication FOR EACH ROW WHEN (NEW.revision_id IS NOT NULL)
  EXECUTE FUNCTION guard_template_words();
