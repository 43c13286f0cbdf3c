-- The board is asked for one form alone: it stands beside the flags, so that no card's article is looked up for it.
ALTER TABLE board ADD COLUMN "form" TEXT NOT NULL DEFAULT 'full';

CREATE FUNCTION board_takes_form() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.form := (SELECT a.form FROM article a WHERE a.id = NEW.article_id);
  RETURN NEW;
END $$;
CREATE TRIGGER takes_form BEFORE INSERT ON board FOR EACH ROW EXECUTE FUNCTION board_takes_form();

CREATE FUNCTION board_takes_form_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE board SET form = NEW.form WHERE article_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER keeps_board_by_form AFTER UPDATE OF form ON article FOR EACH ROW
  WHEN (OLD.form IS DISTINCT FROM NEW.form) EXECUTE FUNCTION board_takes_form_anew();

UPDATE board SET form = a.form FROM article a WHERE a.id = board.article_id AND a.form <> 'full';

-- Few articles are anything but full reports: the desk list finds them among thousands, the last touched first.
CREATE INDEX article_other_forms ON article (form, touched_at DESC, id DESC) WHERE form <> 'full';
