-- The record: an append-only chain, written by the database as the transaction commits (DESIGN 3.12).
INSERT INTO record_head (one, seq, hash) VALUES (true, 0, sha256(convert_to('writethru record', 'UTF8')));

CREATE FUNCTION record_line(e record_entry) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT concat_ws(E'\x1f', e.seq::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(e.person_id::text, '-'), e.kind, e.subject, e.subject_id, coalesce(e.story_id::text, '-'),
    coalesce(e.article_id::text, '-'), e.detail::text)
$$;

CREATE FUNCTION record_append(p_person uuid, p_kind text, p_subject text, p_subject_id text, p_story uuid, p_article uuid, p_detail jsonb)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  h record_head;
  e record_entry;
BEGIN
  -- One row, locked: two commits can never append to the same link.
  SELECT * INTO h FROM record_head FOR UPDATE;
  e.seq := h.seq + 1;
  e.at := newsroom_now();
  e.person_id := coalesce(p_person, nullif(current_setting('app.person_id', true), '')::uuid);
  e.kind := p_kind; e.subject := p_subject; e.subject_id := p_subject_id;
  e.story_id := p_story; e.article_id := p_article; e.detail := coalesce(p_detail, '{}');
  e.prev := h.hash;
  e.hash := sha256(h.hash || convert_to(record_line(e), 'UTF8'));
  INSERT INTO record_entry SELECT e.*;
  UPDATE record_head SET seq = e.seq, hash = e.hash;
END $$;

-- The first link that does not hold, or nothing. -1 means that the head disagrees with the last link.
CREATE FUNCTION record_verify() RETURNS TABLE (bad_seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH links AS (
    SELECT e, e.seq, e.prev, e.hash,
      lag(e.hash, 1, sha256(convert_to('writethru record', 'UTF8'))) OVER (ORDER BY e.seq) AS expected_prev,
      lag(e.seq, 1, 0::bigint) OVER (ORDER BY e.seq) AS before
    FROM record_entry e)
  SELECT seq FROM links
  WHERE prev <> expected_prev OR seq <> before + 1 OR hash <> sha256(prev || convert_to(record_line(e), 'UTF8'))
  UNION ALL
  SELECT -1 FROM record_head h
  WHERE h.seq <> coalesce((SELECT max(seq) FROM record_entry), 0)
     OR h.hash <> coalesce((SELECT hash FROM record_entry ORDER BY seq DESC LIMIT 1), sha256(convert_to('writethru record', 'UTF8')))
  ORDER BY 1
$$;

-- One trigger function per fact, deferred to the commit so that the chain is locked for the shortest time.
CREATE FUNCTION record_fact() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v_article uuid := coalesce(r ->> 'article_id', CASE WHEN TG_TABLE_NAME = 'article' THEN r ->> 'id' END)::uuid;
  v_story uuid := coalesce(r ->> 'story_id', CASE WHEN TG_TABLE_NAME = 'story' THEN r ->> 'id' END)::uuid;
  v_person uuid := coalesce(r ->> 'person_id', r ->> 'made_by', CASE WHEN TG_OP = 'INSERT' THEN r ->> 'created_by' END)::uuid;
  v_kind text := TG_ARGV[0];
  v_detail jsonb;
BEGIN
  IF v_story IS NULL AND v_article IS NOT NULL THEN
    SELECT story_id INTO v_story FROM article WHERE id = v_article;
  END IF;
  CASE TG_TABLE_NAME
    WHEN 'story' THEN v_detail := jsonb_build_object('slugline', r ->> 'slugline', 'desk', r ->> 'desk_id');
    WHEN 'article' THEN v_detail := jsonb_build_object('language', r ->> 'language', 'source', r ->> 'source_article_id');
    WHEN 'revision' THEN v_detail := jsonb_build_object('number', r -> 'number', 'reason', r ->> 'reason', 'position', r -> 'position',
      'digest', encode(NEW.digest, 'hex'));
    WHEN 'desk_move' THEN
      v_kind := 'article-' || (r ->> 'kind');
      v_detail := jsonb_build_object('note', r ->> 'note', 'revision', r ->> 'revision_id');
    WHEN 'sign_off' THEN v_detail := jsonb_build_object('revision', r ->> 'revision_id', 'scope', r ->> 'scope',
      'digest', encode(NEW.digest, 'hex'), 'guest', r ->> 'guest_name');
    WHEN 'sign_off_withdrawal' THEN
      SELECT s.article_id, a.story_id, jsonb_build_object('scope', s.scope, 'reason', r ->> 'reason', 'signOff', s.id)
        INTO v_article, v_story, v_detail FROM sign_off s JOIN article a ON a.id = s.article_id WHERE s.id = (r ->> 'sign_off_id')::uuid;
    WHEN 'publication' THEN
      v_detail := jsonb_build_object('kind', r ->> 'kind', 'sequence', r -> 'sequence', 'revision', r ->> 'revision_id', 'note', r ->> 'note',
        'digest', (SELECT encode(digest, 'hex') FROM revision WHERE id = NEW.revision_id));
    WHEN 'correction' THEN v_detail := jsonb_build_object('publication', r ->> 'publication_id', 'was', r ->> 'was', 'now', r ->> 'now');
    WHEN 'kill' THEN v_detail := jsonb_build_object('reason', r ->> 'reason');
    WHEN 'kill_confirmation' THEN
      SELECT k.story_id INTO v_story FROM kill k WHERE k.id = (r ->> 'kill_id')::uuid;
      v_detail := jsonb_build_object('kill', r ->> 'kill_id', 'note', r ->> 'note');
    WHEN 'wire_item' THEN v_detail := jsonb_build_object('sha256', r ->> 'sha256', 'fileName', r ->> 'file_name');
  END CASE;
  PERFORM record_append(v_person, v_kind, TG_TABLE_NAME,
    coalesce(r ->> 'id', r ->> 'sign_off_id', r ->> 'kill_id'), v_story, v_article, v_detail);
  RETURN NULL;
END $$;

DO $$
DECLARE f record;
BEGIN
  FOR f IN SELECT * FROM (VALUES
    ('story', 'story-created'), ('article', 'article-created'), ('revision', 'revision-made'), ('desk_move', 'article-moved'),
    ('sign_off', 'revision-signed'), ('sign_off_withdrawal', 'sign-off-taken-back'), ('publication', 'article-published'),
    ('correction', 'correction-published'), ('kill', 'story-killed'), ('kill_confirmation', 'kill-confirmed'),
    ('wire_item', 'wire-item-received')) AS v(tab, kind) LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_fact(%L)', f.tab, f.kind);
  END LOOP;
END $$;

-- Changes of rows that may change: which fields, from what to what. Secrets never enter the record.
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  n jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  r jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  quiet text[] := ARRAY['version', 'touched_at', 'head_revision_id', 'live_publication_id', 'stage', 'seen_at', 'used_at'];
  secret text[] := ARRAY['password_hash', 'token_digest'];
  v_detail jsonb;
  v_kind text := TG_TABLE_NAME || CASE TG_OP WHEN 'INSERT' THEN '-added' WHEN 'UPDATE' THEN '-changed' ELSE '-removed' END;
BEGIN
  SELECT jsonb_object_agg(k, CASE WHEN k = ANY (secret) THEN '"(secret)"'::jsonb
      WHEN TG_OP = 'UPDATE' THEN jsonb_build_object('was', o -> k, 'now', n -> k) ELSE r -> k END)
    INTO v_detail
    FROM jsonb_object_keys(r) AS k
    WHERE (o -> k) IS DISTINCT FROM (n -> k) AND NOT k = ANY (quiet);
  IF v_detail IS NULL THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME = 'story' THEN
    v_kind := CASE WHEN v_detail ? 'spiked_at' THEN CASE WHEN n ->> 'spiked_at' IS NULL THEN 'story-restored' ELSE 'story-spiked' END
      WHEN v_detail ? 'embargo_until' THEN CASE WHEN n ->> 'embargo_until' IS NULL THEN 'embargo-lifted' ELSE 'embargo-set' END
      ELSE v_kind END;
  END IF;
  PERFORM record_append(NULL, replace(v_kind, '_', '-'), TG_TABLE_NAME,
    coalesce(r ->> 'id', r ->> 'code', CASE WHEN TG_TABLE_NAME = 'membership' THEN concat_ws(' ', r ->> 'person_id', r ->> 'desk_id', r ->> 'role') END, TG_TABLE_NAME),
    CASE TG_TABLE_NAME WHEN 'story' THEN (r ->> 'id')::uuid WHEN 'article' THEN (r ->> 'story_id')::uuid END,
    CASE TG_TABLE_NAME WHEN 'article' THEN (r ->> 'id')::uuid END, v_detail);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER change_recorded AFTER UPDATE ON story DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();
-- Saves touch the article's row many times a minute; only named columns are worth a look.
CREATE CONSTRAINT TRIGGER change_recorded AFTER UPDATE OF slug, section_id, desk_id, flags, source_article_id ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['person', 'desk', 'membership', 'newsroom', 'section', 'api_token', 'access_link', 'role_right'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change()', t);
  END LOOP;
END $$;
