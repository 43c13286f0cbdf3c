-- What happens on the desk is heard by every process that has browsers listening: of what kind, of which thing, and for
-- whom alone where it concerns one person. A message is a hint and holds no facts.
CREATE FUNCTION tell_desk(p_kind text, p_id uuid, p_to uuid DEFAULT NULL) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT pg_notify('desk', jsonb_strip_nulls(jsonb_build_object('k', p_kind, 'id', p_id, 'to', p_to))::text)
$$;

-- For a table's trigger: the kind of news, the column that names the thing, and the one that names the person, if any does.
CREATE FUNCTION tells_desk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE r jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM tell_desk(TG_ARGV[0], (r ->> TG_ARGV[1])::uuid, (r ->> TG_ARGV[2])::uuid);
  RETURN NULL;
END $$;

-- A save of text is no news of the desk: it has its own line. All else that happens to an article or a story counts its version on.
CREATE TRIGGER tells_desk AFTER INSERT ON article FOR EACH ROW EXECUTE FUNCTION tells_desk('article', 'id');
CREATE TRIGGER tells_desk_of_change AFTER UPDATE ON article FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
  EXECUTE FUNCTION tells_desk('article', 'id');
CREATE TRIGGER tells_desk AFTER INSERT ON story FOR EACH ROW EXECUTE FUNCTION tells_desk('story', 'id');
CREATE TRIGGER tells_desk_of_change AFTER UPDATE ON story FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
  EXECUTE FUNCTION tells_desk('story', 'id');
CREATE TRIGGER tells_desk AFTER INSERT ON revision FOR EACH ROW EXECUTE FUNCTION tells_desk('article', 'article_id');
CREATE TRIGGER tells_desk AFTER INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION tells_desk('article', 'article_id');
CREATE TRIGGER tells_desk AFTER INSERT ON notification FOR EACH ROW EXECUTE FUNCTION tells_desk('notification', 'id', 'person_id');

CREATE FUNCTION tells_desk_of_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM tell_desk('article', (SELECT article_id FROM sign_off WHERE id = NEW.sign_off_id));
  RETURN NULL;
END $$;
CREATE TRIGGER tells_desk AFTER INSERT ON sign_off_withdrawal FOR EACH ROW EXECUTE FUNCTION tells_desk_of_withdrawal();
CREATE TRIGGER tells_desk AFTER INSERT ON kill FOR EACH ROW EXECUTE FUNCTION tells_desk('story', 'story_id');
