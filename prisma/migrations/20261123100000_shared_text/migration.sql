-- Shared writing: many small steps. The stored body is a snapshot of the text at `body_position`; the steps since bring it
-- forward, so that a keystroke writes its own row and not the whole text again.
ALTER TABLE "working_copy" ADD COLUMN "body_position" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE working_copy DISABLE TRIGGER USER;
UPDATE working_copy SET body_position = position;
ALTER TABLE working_copy ENABLE TRIGGER USER;
ALTER TABLE working_copy ADD CONSTRAINT working_copy_body_position CHECK (body_position BETWEEN 0 AND position);

-- Whose words a step without a person brings: an agency's (`wire:` and the wire item's id) or an engine's (`engine:` and its name).
ALTER TABLE "step" ADD COLUMN "origin" TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD CONSTRAINT step_origin CHECK (origin = '' OR origin ~ '^(wire:[0-9a-f-]{36}|engine:[^[:cntrl:]]{1,64})$');

CREATE OR REPLACE FUNCTION guard_working_copy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_steps int;
BEGIN
  IF NEW.article_id <> OLD.article_id THEN
    PERFORM refuse('append-only', 'a working copy stays with its article');
  END IF;
  IF NEW.position = OLD.position THEN
    IF (NEW.headline, NEW.standfirst, NEW.dateline, NEW.update_note, NEW.body, NEW.credits, NEW.body_position)
       IS DISTINCT FROM (OLD.headline, OLD.standfirst, OLD.dateline, OLD.update_note, OLD.body, OLD.credits, OLD.body_position) THEN
      PERFORM refuse('stale-position', 'a changed text has a later position');
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.position < OLD.position THEN
    PERFORM refuse('stale-position', 'a changed text has a later position');
  END IF;
  SELECT count(*) INTO v_steps FROM step
    WHERE article_id = NEW.article_id AND position > OLD.position AND position <= NEW.position;
  IF v_steps <> NEW.position - OLD.position THEN
    PERFORM refuse('stale-position', 'every change of the text is a step in its log');
  END IF;
  RETURN NEW;
END $$;

-- A trigger of its own, so that a keystroke, which stores no body, does not unpack one.
CREATE FUNCTION guard_stored_body() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.body_position <> NEW.position THEN
    PERFORM refuse('stale-position', 'a stored body is that of the position it is stored at');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_body BEFORE UPDATE OF body, body_position ON working_copy FOR EACH ROW EXECUTE FUNCTION guard_stored_body();
