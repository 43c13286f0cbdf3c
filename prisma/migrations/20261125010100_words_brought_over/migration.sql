-- A block of a merged story is brought over into the one that stays, and its words stay those of who wrote them (DESIGN 3.3): the
-- step is of whoever brings it over, and says which block it was and whose each stretch of its words is.
ALTER TABLE "step" ADD COLUMN "transfer" JSONB;

CREATE INDEX step_transfers ON step (article_id, position) WHERE transfer IS NOT NULL;

-- Nobody passes words of their own off as another's: what comes over comes from a story that was merged into this one, in the same
-- language, out of no stricter embargo and from nothing that was killed; it adds to the text and exchanges nothing; and everybody
-- whom it names as an author has written in that text.
CREATE FUNCTION guard_transfer() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_story story;
  v_from article;
  v_source story;
BEGIN
  SELECT * INTO v_article FROM article WHERE id = NEW.article_id;
  SELECT * INTO v_from FROM article WHERE id::text = NEW.transfer ->> 'article';
  -- Whoever parts the two stories holds both: only after waiting for them is it known how they stand.
  PERFORM FROM story WHERE id IN (v_article.story_id, v_from.story_id) ORDER BY id FOR SHARE;
  SELECT * INTO v_story FROM story WHERE id = v_article.story_id;
  SELECT * INTO v_source FROM story WHERE id = v_from.story_id;
  IF v_from.id IS NULL OR NEW.author_id IS NULL OR NEW.origin <> '' OR NEW.field <> 'body'
     OR NEW.change ->> 'stepType' IS DISTINCT FROM 'replace' OR NEW.change ->> 'from' IS DISTINCT FROM NEW.change ->> 'to'
     OR coalesce(jsonb_typeof(NEW.transfer -> 'makers'), '') <> 'array' THEN
    PERFORM refuse('append-only', 'somebody brings a block over, which adds to the text');
  END IF;
  IF v_source.merged_into_id IS DISTINCT FROM v_story.id THEN
    PERFORM refuse('story-not-merged', 'the text is of no story that was merged into this one');
  END IF;
  IF story_is_killed(v_source.id) THEN PERFORM refuse('story-killed', 'the story was killed; nothing of it goes on'); END IF;
  IF v_from.language <> v_article.language THEN
    PERFORM refuse('other-language', 'the text is in another language');
  END IF;
  IF v_source.embargo_until > newsroom_now() AND v_source.embargo_until > coalesce(v_story.embargo_until, '-infinity') THEN
    PERFORM refuse('embargo-stricter', 'nothing slips an embargo by coming over');
  END IF;
  IF EXISTS (SELECT FROM jsonb_array_elements_text(NEW.transfer -> 'makers') AS maker WHERE maker <> ''
      AND NOT EXISTS (SELECT FROM step s WHERE s.article_id = v_from.id
        AND (coalesce(s.author_id::text, s.origin) = maker OR s.transfer -> 'makers' ? maker))) THEN
    PERFORM refuse('append-only', 'who is named has written nothing of that text');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_transfer BEFORE INSERT ON step FOR EACH ROW WHEN (NEW.transfer IS NOT NULL) EXECUTE FUNCTION guard_transfer();
