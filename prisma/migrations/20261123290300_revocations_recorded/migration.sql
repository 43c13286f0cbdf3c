-- That a link was taken back is recorded too: its row has no id of its own.
CREATE OR REPLACE FUNCTION record_guest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v_link guest_link;
  v_detail jsonb;
BEGIN
  SELECT * INTO v_link FROM guest_link WHERE id = coalesce(r ->> 'link_id', r ->> 'guest_link_id', r ->> 'id')::uuid;
  v_detail := jsonb_strip_nulls(jsonb_build_object('guest', v_link.name, 'scope', v_link.scope)) || CASE TG_TABLE_NAME
    WHEN 'guest_link' THEN jsonb_build_object('revision', v_link.revision_id, 'digest', encode(v_link.digest, 'hex'),
      'until', v_link.expires_at, 'note', v_link.purpose)
    WHEN 'guest_link_revocation' THEN jsonb_build_object('reason', r ->> 'reason')
    WHEN 'guest_comment' THEN jsonb_build_object('comment', r ->> 'id', 'note', left(r ->> 'text', 500))
    WHEN 'sign_off' THEN jsonb_build_object('signOff', r ->> 'id', 'reason', r ->> 'note', 'signedAs', r ->> 'guest_name')
    ELSE '{}' END;
  -- Further openings are counted by their rows; the first is a fact of its own.
  IF TG_TABLE_NAME = 'guest_visit' AND EXISTS (SELECT FROM guest_visit v WHERE v.link_id = v_link.id AND v.id <> (r ->> 'id')::uuid) THEN RETURN NULL; END IF;
  PERFORM record_append((r ->> 'person_id')::uuid, TG_ARGV[0], 'guest_link', v_link.id::text,
    (SELECT story_id FROM article WHERE id = v_link.article_id), v_link.article_id, v_detail);
  RETURN NULL;
END $$;
