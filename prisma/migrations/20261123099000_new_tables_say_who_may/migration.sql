-- What the runtime and reader roles may do stands on the table, column, view or function itself, as a comment:
--   COMMENT ON TABLE comment IS 'runtime may INSERT';                COMMENT ON COLUMN article.slug IS 'runtime may UPDATE';
--   COMMENT ON FUNCTION newsroom_now() IS 'runtime may EXECUTE';     COMMENT ON VIEW public_article IS 'reader may SELECT';
-- so that a migration adds a table without rewriting the function that grants. Reading everything is the runtime's anyway.
-- A table of facts is kept for ever with: SELECT keep_for_ever('comment');

CREATE FUNCTION keep_for_ever(p_table regclass) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION forbid_change()', p_table);
  EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION forbid_change()', p_table);
  EXECUTE format('COMMENT ON TABLE %s IS ''runtime may INSERT''', p_table);
END $$;

DO $$
DECLARE
  t text;
  f text;
BEGIN
  FOREACH t IN ARRAY ARRAY['step', 'revision', 'revision_author', 'desk_move', 'sign_off', 'sign_off_withdrawal', 'publication',
                           'correction', 'kill', 'kill_confirmation', 'anchor', 'wire_item', 'derivation', 'article'] LOOP
    EXECUTE format('COMMENT ON TABLE %I IS ''runtime may INSERT''', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['person', 'desk', 'story', 'working_copy', 'newsroom', 'access_link', 'api_token', 'session'] LOOP
    EXECUTE format('COMMENT ON TABLE %I IS ''runtime may INSERT, UPDATE''', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['membership', 'section', 'topic', 'block_source', 'rendering', 'outbox_event', 'idempotency_key',
                           'rate_limit', 'role_right'] LOOP
    EXECUTE format('COMMENT ON TABLE %I IS ''runtime may INSERT, UPDATE, DELETE''', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['slug', 'section_id', 'desk_id', 'flags', 'version', 'touched_at', 'source_article_id'] LOOP
    EXECUTE format('COMMENT ON COLUMN article.%I IS ''runtime may UPDATE''', t);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['has_right(uuid, uuid, text)', 'story_is_killed(uuid)', 'story_is_live(uuid)',
      'required_scopes(uuid)', 'scope_digest(uuid, text)', 'standing_sign_offs(uuid, text, bytea)', 'authors_not_covered(uuid)',
      'record_verify()', 'part_digest(text)', 'digest_of_parts(text[], bytea, bytea, bytea, bytea)', 'scope_parts(text)',
      'refuse(text, text)'] LOOP
    EXECUTE format('COMMENT ON FUNCTION %s IS ''runtime may EXECUTE''', f);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['public_newsroom', 'public_section', 'public_topic', 'public_article', 'public_headline',
                           'public_publication', 'public_correction', 'public_rendering'] LOOP
    EXECUTE format('COMMENT ON VIEW %I IS ''reader may SELECT''', t);
  END LOOP;
  COMMENT ON FUNCTION newsroom_now() IS 'runtime may EXECUTE, reader may EXECUTE';
  COMMENT ON FUNCTION printed_credits(text) IS 'reader may EXECUTE';
END $$;

-- What one comment lets a role do: the words after "runtime may" or "reader may".
CREATE FUNCTION said_of(p_comment text, p_role text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT (regexp_match(p_comment, p_role || ' may ((?:(?:SELECT|INSERT|UPDATE|DELETE|EXECUTE)(?:, )?)+?)(?:, reader|$)'))[1]
$$;

-- Gives the runtime and reader roles exactly what they need. Run by the owner after every migration.
CREATE OR REPLACE FUNCTION writethru_grant(p_app text, p_reader text) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  f regprocedure;
  v record;
BEGIN
  EXECUTE 'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC';
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I, %I', p_app, p_reader);
  -- Our own functions only: an extension's belong to the extension.
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, %I, %I', f, p_app, p_reader);
  END LOOP;
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I, %I', p_app, p_reader);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', p_app);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', p_app);
  FOR v IN
    SELECT r.role, said_of(d.description, r.said) AS may, c.oid::regclass AS what, a.attname
    FROM pg_description d
      JOIN pg_class c ON d.classoid = 'pg_class'::regclass AND c.oid = d.objoid AND c.relnamespace = 'public'::regnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
      CROSS JOIN (VALUES (p_app, 'runtime'), (p_reader, 'reader')) AS r (role, said)
    WHERE said_of(d.description, r.said) IS NOT NULL LOOP
    EXECUTE format('GRANT %s %s ON %s TO %I', v.may, CASE WHEN v.attname IS NULL THEN '' ELSE format('(%I)', v.attname) END,
      v.what, v.role);
  END LOOP;
  FOR v IN
    SELECT r.role, d.objoid::regprocedure AS what
    FROM pg_description d JOIN pg_proc p ON d.classoid = 'pg_proc'::regclass AND p.oid = d.objoid
        AND p.pronamespace = 'public'::regnamespace
      CROSS JOIN (VALUES (p_app, 'runtime'), (p_reader, 'reader')) AS r (role, said)
    WHERE said_of(d.description, r.said) = 'EXECUTE' LOOP
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %I', v.what, v.role);
  END LOOP;
END $$;

-- Rights that memberships may bring; which role brings which is data.
ALTER TABLE role_right DROP CONSTRAINT role_right_right;
ALTER TABLE role_right ADD CONSTRAINT role_right_right CHECK ("right" IN ('write', 'suggest', 'submit', 'translate', 'return',
  'sign-editorial', 'sign-legal', 'sign-photo', 'sign-language', 'publish-initial', 'publish-update', 'publish-correction',
  'publish-clarification', 'publish-refile', 'withdraw', 'kill', 'embargo', 'spike', 'withhold-byline', 'house-style'));
