-- How pressing a story is comes before when its articles are due: a column of the board stands in that order. What is done presses
-- no more, as it falls due no more.
ALTER TABLE board ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD CONSTRAINT story_priority CHECK (priority BETWEEN 0 AND 9);

-- DropIndex
DROP INDEX "board_position_sort_at_since_article_id_idx";
-- CreateIndex
CREATE INDEX "board_position_priority_sort_at_since_article_id_idx" ON "board"("position", "priority" DESC, "sort_at", "since" DESC, "article_id" DESC);

CREATE FUNCTION board_weighs() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  -- Whatever never falls due in its position has been seen to.
  NEW.priority := CASE WHEN board_sort_at(NEW."position", '-infinity') = 'infinity' THEN 0
    ELSE (SELECT s.priority FROM story s WHERE s.id = NEW.story_id) END;
  RETURN NEW;
END $$;
CREATE TRIGGER weighs BEFORE INSERT OR UPDATE ON board FOR EACH ROW EXECUTE FUNCTION board_weighs();

-- The cards of all its articles stand elsewhere then, and everybody who looks at them hears of it.
CREATE FUNCTION board_weighs_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE board SET priority = NEW.priority WHERE story_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keeps_board_by_priority AFTER UPDATE OF priority ON story FOR EACH ROW
  WHEN (OLD.priority IS DISTINCT FROM NEW.priority) EXECUTE FUNCTION board_weighs_anew();

UPDATE board SET priority = s.priority FROM story s WHERE s.id = board.story_id AND s.priority <> 0;
