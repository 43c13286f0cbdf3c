-- Headline and slugline search by trigrams: C.UTF-8 makes them work in every script.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX working_copy_headline_trgm ON working_copy USING gin (headline gin_trgm_ops);
CREATE INDEX story_slugline_trgm ON story USING gin (slugline gin_trgm_ops);
CREATE INDEX outbox_event_undone ON outbox_event (due_at, id) WHERE done_at IS NULL;
CREATE INDEX article_live_by_language ON article (language, first_published_at DESC, number DESC) WHERE live_publication_id IS NOT NULL;
CREATE INDEX article_live_by_section ON article (live_section_id, language, first_published_at DESC, number DESC) WHERE live_publication_id IS NOT NULL;
CREATE INDEX publication_live_lookup ON publication (article_id, sequence DESC);

-- Gives the runtime and reader roles exactly what they need. Run by the owner after every migration.
CREATE FUNCTION writethru_grant(p_app text, p_reader text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  t text;
  f regprocedure;
BEGIN
  EXECUTE 'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC';
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I, %I', p_app, p_reader);
  -- Our own functions only: an extension's belong to the extension.
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, %I, %I', f, p_app, p_reader);
  END LOOP;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I', p_app, p_reader);

  -- Runtime: reads all, appends facts, changes only what may change.
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', p_app);
  FOREACH t IN ARRAY ARRAY['step', 'revision', 'revision_author', 'desk_move', 'sign_off', 'sign_off_withdrawal', 'publication',
                           'correction', 'kill', 'kill_confirmation', 'anchor', 'wire_item', 'derivation'] LOOP
    EXECUTE format('GRANT INSERT ON %I TO %I', t, p_app);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['person', 'desk', 'story', 'working_copy', 'newsroom', 'access_link', 'api_token', 'session'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE ON %I TO %I', t, p_app);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['membership', 'section', 'topic', 'block_source', 'rendering', 'outbox_event', 'idempotency_key', 'rate_limit', 'role_right'] LOOP
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', t, p_app);
  END LOOP;
  EXECUTE format('GRANT INSERT ON article TO %I', p_app);
  EXECUTE format('GRANT UPDATE (slug, section_id, desk_id, flags, version, touched_at, source_article_id) ON article TO %I', p_app);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', p_app);
  EXECUTE format('GRANT EXECUTE ON FUNCTION newsroom_now(), has_right(uuid, uuid, text), story_is_killed(uuid), story_is_live(uuid), '
    'required_scopes(uuid), scope_digest(uuid, text), standing_sign_offs(uuid, text, bytea), authors_not_covered(uuid), '
    'record_verify(), part_digest(text), digest_of_parts(text[], bytea, bytea, bytea, bytea), scope_parts(text), refuse(text, text) TO %I', p_app);

  -- Readers: views only.
  FOREACH t IN ARRAY ARRAY['public_newsroom', 'public_section', 'public_topic', 'public_article', 'public_headline', 'public_publication', 'public_correction', 'public_rendering'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO %I', t, p_reader);
  END LOOP;
  EXECUTE format('GRANT EXECUTE ON FUNCTION newsroom_now(), printed_credits(text) TO %I', p_reader);
END $$;
