-- How soon a desk wants something done is a decision of somebody: it stands in the record, with what it was before. Null: as the house has it.
CREATE FUNCTION record_deadline() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  o jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  n jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
BEGIN
  IF o = n THEN RETURN NULL; END IF;
  PERFORM record_append(NULL, 'desk-deadline-changed', 'desk', coalesce(n ->> 'desk_id', o ->> 'desk_id'), NULL, NULL,
    jsonb_build_object('kind', coalesce(n ->> 'kind', o ->> 'kind'),
      'minutes', jsonb_build_object('was', o -> 'minutes', 'now', n -> 'minutes')));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT OR UPDATE OR DELETE ON desk_deadline
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_deadline();
