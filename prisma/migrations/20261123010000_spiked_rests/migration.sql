-- A spiked story rests as a killed one is dead: nothing of it is written, moved, signed or translated until it is
-- restored. (The guard of publications says so already; lifting an embargo, restoring and killing stay possible.)

CREATE FUNCTION refuse_if_closed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_story uuid;
  v_spiked timestamptz;
BEGIN
  -- Who spikes or kills holds every article of the story; only after waiting for them is it known how it stands.
  IF TG_TABLE_NAME = 'article' THEN
    v_story := (to_jsonb(NEW) ->> 'story_id')::uuid;
    PERFORM FROM article WHERE story_id = v_story ORDER BY id FOR KEY SHARE;
  ELSE
    SELECT story_id INTO v_story FROM article WHERE id = NEW.article_id FOR KEY SHARE;
  END IF;
  SELECT spiked_at INTO v_spiked FROM story WHERE id = v_story;
  IF story_is_killed(v_story) THEN
    PERFORM refuse('story-killed', 'the story was killed; nothing of it changes any more');
  END IF;
  IF v_spiked IS NOT NULL THEN
    PERFORM refuse('story-spiked', 'the story is spiked; restore it first');
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER killed_is_dead ON article;
DROP TRIGGER killed_is_dead ON revision;
DROP TRIGGER killed_is_dead ON desk_move;
DROP TRIGGER killed_is_dead ON sign_off;
CREATE TRIGGER closed_rests BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON desk_move FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE TRIGGER closed_rests BEFORE INSERT ON step FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
-- What people decide about an article; when it was last touched is none of that.
CREATE TRIGGER closed_stays_as_it_is BEFORE UPDATE OF slug, section_id, desk_id, flags, source_article_id ON article
  FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- The guard of the working copy asked about kills alone. Its order stays: what is wrong with the text comes first.
CREATE TRIGGER rests_when_closed BEFORE UPDATE ON working_copy FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();
CREATE OR REPLACE FUNCTION guard_working_copy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_steps int;
BEGIN
  IF NEW.article_id <> OLD.article_id THEN
    PERFORM refuse('append-only', 'a working copy stays with its article');
  END IF;
  IF (NEW.headline, NEW.standfirst, NEW.dateline, NEW.update_note, NEW.body, NEW.credits)
     IS DISTINCT FROM (OLD.headline, OLD.standfirst, OLD.dateline, OLD.update_note, OLD.body, OLD.credits)
     OR NEW.position <> OLD.position THEN
    IF NEW.position <= OLD.position THEN
      PERFORM refuse('stale-position', 'a changed text has a later position');
    END IF;
    SELECT count(*) INTO v_steps FROM step
      WHERE article_id = NEW.article_id AND position > OLD.position AND position <= NEW.position;
    IF v_steps <> NEW.position - OLD.position THEN
      PERFORM refuse('stale-position', 'every change of the text is a step in its log');
    END IF;
  END IF;
  RETURN NEW;
END $$;
