-- Facts stay as they were appended, and closed word lists are closed here too.

-- Every refusal of ours: SQLSTATE WT001, the code as the hint, a sentence as the message.
CREATE FUNCTION refuse(code text, sentence text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', sentence USING ERRCODE = 'WT001', HINT = code;
END $$;

CREATE FUNCTION forbid_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse('append-only', format('%s rows are never changed or removed (%s)', TG_TABLE_NAME, TG_OP));
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['step', 'revision', 'revision_author', 'desk_move', 'sign_off', 'sign_off_withdrawal',
                           'publication', 'correction', 'kill', 'kill_confirmation', 'record_entry', 'anchor'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['person', 'desk', 'story', 'article', 'working_copy', 'newsroom'] LOOP
    EXECUTE format('CREATE TRIGGER never_removed BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION forbid_change()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', t);
  END LOOP;
END $$;

ALTER TABLE person ADD CONSTRAINT person_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%');
ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (role IN ('reporter', 'translator', 'editor', 'chief'));
ALTER TABLE access_link ADD CONSTRAINT access_link_kind CHECK (kind IN ('invitation', 'password-reset'));
ALTER TABLE api_token ADD CONSTRAINT api_token_reach CHECK (reach IN ('read', 'write'));
ALTER TABLE newsroom ADD CONSTRAINT newsroom_one CHECK (one);
ALTER TABLE story ADD CONSTRAINT story_urgency CHECK (urgency BETWEEN 1 AND 9),
  ADD CONSTRAINT story_flags CHECK (flags <@ ARRAY['needs-legal', 'sensitive']);
ALTER TABLE article ADD CONSTRAINT article_stage CHECK (stage IN ('drafting', 'in-review', 'returned')),
  ADD CONSTRAINT article_flags CHECK (flags <@ ARRAY['needs-legal', 'sensitive']),
  ADD CONSTRAINT article_not_its_own_source CHECK (source_article_id <> id);
ALTER TABLE working_copy ADD CONSTRAINT working_copy_position CHECK (position >= 0);
ALTER TABLE step ADD CONSTRAINT step_position CHECK (position > 0),
  ADD CONSTRAINT step_field CHECK (field IN ('headline', 'standfirst', 'dateline', 'updateNote', 'body', 'credits'));
ALTER TABLE revision ADD CONSTRAINT revision_number CHECK (number > 0),
  ADD CONSTRAINT revision_reason CHECK (reason IN ('submission', 'sign-off', 'publication', 'named-save'));
ALTER TABLE desk_move ADD CONSTRAINT desk_move_kind CHECK (kind IN ('submitted', 'returned', 'taken-back'));
ALTER TABLE sign_off ADD CONSTRAINT sign_off_scope CHECK (scope IN ('editorial', 'legal', 'photo', 'language')),
  ADD CONSTRAINT sign_off_signer CHECK ((person_id IS NULL) <> (guest_name IS NULL));
ALTER TABLE publication ADD CONSTRAINT publication_sequence CHECK (sequence > 0),
  ADD CONSTRAINT publication_kind CHECK (kind IN ('initial', 'update', 'correction', 'clarification', 'refile', 'withdrawal', 'kill')),
  ADD CONSTRAINT publication_revision CHECK ((revision_id IS NULL) = (kind IN ('withdrawal', 'kill'))),
  ADD CONSTRAINT publication_note CHECK (btrim(note) <> '' OR kind IN ('initial', 'refile')),
  ADD CONSTRAINT publication_significance CHECK (
    CASE WHEN kind = 'refile' THEN NOT significant WHEN kind IN ('update', 'clarification') THEN true ELSE significant END);
ALTER TABLE correction ADD CONSTRAINT correction_says_both CHECK (btrim(was) <> '' AND btrim(now) <> '' AND btrim(wording) <> '');
ALTER TABLE kill ADD CONSTRAINT kill_reason CHECK (btrim(reason) <> '');
ALTER TABLE role_right ADD CONSTRAINT role_right_role CHECK (role IN ('reporter', 'translator', 'editor', 'chief')),
  ADD CONSTRAINT role_right_right CHECK ("right" IN ('write', 'submit', 'translate', 'return', 'sign-editorial', 'sign-legal',
    'sign-photo', 'sign-language', 'publish-initial', 'publish-update', 'publish-correction', 'publish-clarification',
    'publish-refile', 'withdraw', 'kill', 'embargo', 'spike', 'withhold-byline'));

INSERT INTO role_right (role, "right")
SELECT 'reporter', unnest(ARRAY['write', 'submit'])
UNION ALL SELECT 'translator', unnest(ARRAY['write', 'submit', 'translate'])
UNION ALL SELECT 'editor', unnest(ARRAY['write', 'submit', 'translate', 'return', 'sign-editorial', 'sign-photo', 'sign-language',
  'publish-initial', 'publish-update', 'publish-correction', 'publish-clarification', 'spike', 'withhold-byline'])
UNION ALL SELECT 'chief', unnest(ARRAY['write', 'submit', 'translate', 'return', 'sign-editorial', 'sign-legal', 'sign-photo', 'sign-language',
  'publish-initial', 'publish-update', 'publish-correction', 'publish-clarification', 'publish-refile', 'withdraw', 'kill',
  'embargo', 'spike', 'withhold-byline']);

-- Whether somebody at work holds a right on a desk now.
CREATE FUNCTION has_right(p_person uuid, p_desk uuid, p_right text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM membership m
    JOIN role_right r ON r.role = m.role
    JOIN person p ON p.id = m.person_id
    WHERE m.person_id = p_person AND m.desk_id = p_desk AND r."right" = p_right AND p.active)
$$;

CREATE FUNCTION story_is_killed(p_story uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM kill WHERE story_id = p_story)
$$;

-- A killed story is dead: nothing of it is written, moved or signed again (DESIGN 3.9).
CREATE FUNCTION refuse_if_killed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_story uuid;
BEGIN
  v_story := CASE TG_TABLE_NAME
    WHEN 'story' THEN (to_jsonb(NEW) ->> 'id')::uuid
    WHEN 'article' THEN (to_jsonb(NEW) ->> 'story_id')::uuid
    ELSE (SELECT story_id FROM article WHERE id = (to_jsonb(NEW) ->> 'article_id')::uuid) END;
  IF story_is_killed(v_story) THEN
    PERFORM refuse('story-killed', 'the story was killed; nothing of it changes any more');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER killed_is_dead BEFORE INSERT ON article FOR EACH ROW EXECUTE FUNCTION refuse_if_killed();
CREATE TRIGGER killed_stays_dead BEFORE UPDATE ON article FOR EACH ROW
  WHEN (OLD.live_publication_id IS NOT DISTINCT FROM NEW.live_publication_id) EXECUTE FUNCTION refuse_if_killed();
CREATE TRIGGER killed_is_dead BEFORE UPDATE ON story FOR EACH ROW EXECUTE FUNCTION refuse_if_killed();
CREATE TRIGGER killed_is_dead BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION refuse_if_killed();
CREATE TRIGGER killed_is_dead BEFORE INSERT ON desk_move FOR EACH ROW EXECUTE FUNCTION refuse_if_killed();
CREATE TRIGGER killed_is_dead BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION refuse_if_killed();

-- A save moves the working copy forward by the steps it appended, never back, never over somebody else's.
CREATE FUNCTION guard_working_copy() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
  IF story_is_killed((SELECT story_id FROM article WHERE id = NEW.article_id)) THEN
    PERFORM refuse('story-killed', 'the story was killed; nothing of it changes any more');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON working_copy FOR EACH ROW EXECUTE FUNCTION guard_working_copy();

-- The stage follows from what people did: submitted, returned, taken back (and, on publication, drafting again).
CREATE FUNCTION move_stage() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_stage text;
BEGIN
  SELECT stage INTO v_stage FROM article WHERE id = NEW.article_id FOR UPDATE;
  IF NEW.kind = 'submitted' AND v_stage = 'in-review' THEN
    PERFORM refuse('already-in-review', 'the article is with the desk already');
  ELSIF NEW.kind IN ('returned', 'taken-back') AND v_stage <> 'in-review' THEN
    PERFORM refuse('not-in-review', 'the article is not with the desk');
  END IF;
  UPDATE article SET stage = CASE NEW.kind WHEN 'submitted' THEN 'in-review' WHEN 'returned' THEN 'returned' ELSE 'drafting' END,
    version = version + 1, touched_at = newsroom_now() WHERE id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER moves_stage AFTER INSERT ON desk_move FOR EACH ROW EXECUTE FUNCTION move_stage();
