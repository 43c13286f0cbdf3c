-- The database hashes the bytes it stores; a digest given by a program is never trusted (DESIGN 3.4, 4 "Canonical form").
CREATE FUNCTION part_digest(p_text text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT sha256(convert_to(p_text, 'UTF8'))
$$;

-- A digest over named part digests: lines "part:hex" in alphabetical order.
CREATE FUNCTION digest_of_parts(p_parts text[], p_words bytea, p_captions bytea, p_credits bytea, p_pictures bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT sha256(convert_to(string_agg(part || ':' || encode(d, 'hex') || E'\n', '' ORDER BY part COLLATE "C"), 'UTF8'))
  FROM (VALUES ('words', p_words), ('captions', p_captions), ('credits', p_credits), ('pictures', p_pictures)) AS v(part, d)
  WHERE part = ANY (p_parts)
$$;

CREATE FUNCTION scope_parts(p_scope text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE p_scope
    WHEN 'editorial' THEN ARRAY['captions', 'credits', 'words']
    WHEN 'legal' THEN ARRAY['captions', 'credits', 'words']
    WHEN 'photo' THEN ARRAY['captions', 'pictures']
    WHEN 'language' THEN ARRAY['captions', 'words'] END
$$;

CREATE FUNCTION scope_digest(p_revision uuid, p_scope text) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT digest_of_parts(scope_parts(p_scope), words_digest, captions_digest, credits_digest, pictures_digest)
  FROM revision WHERE id = p_revision
$$;

CREATE FUNCTION hash_revision() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.words_digest := part_digest(NEW.words);
  NEW.captions_digest := part_digest(NEW.captions);
  NEW.credits_digest := part_digest(NEW.credits);
  NEW.pictures_digest := part_digest(NEW.pictures);
  NEW.digest := digest_of_parts(ARRAY['captions', 'credits', 'pictures', 'words'],
    NEW.words_digest, NEW.captions_digest, NEW.credits_digest, NEW.pictures_digest);
  NEW.at := newsroom_now();
  -- A translation says which revision of its source it was last brought in line with.
  IF NEW.source_revision_id IS NULL THEN
    SELECT source_revision_id INTO NEW.source_revision_id FROM block_source
      WHERE article_id = NEW.article_id AND source_revision_id IS NOT NULL ORDER BY at DESC, source_revision_id DESC LIMIT 1;
  END IF;
  IF NEW.number <> 1 + coalesce((SELECT max(number) FROM revision WHERE article_id = NEW.article_id), 0) THEN
    PERFORM refuse('stale-version', 'revisions are numbered without gaps');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER hash BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION hash_revision();

-- The newest revision is the head, by construction.
CREATE FUNCTION move_head() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE article SET head_revision_id = NEW.id, touched_at = newsroom_now() WHERE id = NEW.article_id;
  RETURN NULL;
END $$;
CREATE TRIGGER moves_head AFTER INSERT ON revision FOR EACH ROW EXECUTE FUNCTION move_head();
