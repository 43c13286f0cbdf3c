-- Most revisions name nothing that a step looks for: seen at a glance, before all their words are put in plain form.
CREATE OR REPLACE FUNCTION steps_with_term(p_desk uuid, p_revision uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_revision revision;
  v_stored text;
  v_said text;
BEGIN
  IF p_revision IS NULL OR NOT EXISTS (SELECT FROM desk_step WHERE desk_id = p_desk AND condition = 'contains-term') THEN
    RETURN '{}';
  END IF;
  SELECT * INTO v_revision FROM revision WHERE id = p_revision;
  v_stored := v_revision.words || v_revision.captions;
  -- A text with characters that do not show, or letters taken apart, may hold a word that cannot be seen in it as it is stored.
  IF v_stored !~ U&'[\00AD\200B-\200D\2060\FEFF]' AND v_stored IS NFC NORMALIZED THEN
    v_stored := lower(v_stored COLLATE pg_unicode_fast);
    -- How a sigma is written at a word's end depends on what stands around it.
    IF NOT EXISTS (
      SELECT FROM desk_step s CROSS JOIN unnest(s.terms) AS t (term)
        CROSS JOIN LATERAL (SELECT w FROM unnest(string_to_array(plain_words(t.term), ' ')) AS w ORDER BY length(w) DESC LIMIT 1) AS longest (word)
      WHERE s.desk_id = p_desk AND s.condition = 'contains-term'
        AND (longest.word ~ U&'[\03C2\03C3]' OR position(longest.word IN v_stored) > 0)) THEN
      RETURN '{}';
    END IF;
  END IF;
  v_said := revision_said(v_revision.words, v_revision.captions);
  RETURN coalesce((SELECT array_agg(s.id) FROM desk_step s WHERE s.desk_id = p_desk AND s.condition = 'contains-term'
    AND EXISTS (SELECT FROM unnest(s.terms) AS t (term) WHERE plain_words(t.term) <> ''
      AND position(' ' || plain_words(t.term) || ' ' IN v_said) > 0)), '{}');
END $$;
