-- The news of a publication leaves with its commit, whoever published and however: to every web process, with all
-- that says which pages it touches, and to the worker that stores its renderings.
CREATE OR REPLACE FUNCTION tell_site() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_notify('site', (
    SELECT json_build_object('articleId', id, 'storyId', story_id, 'language', language, 'sectionId', NEW.section_id)::text
    FROM article WHERE id = NEW.article_id));
  INSERT INTO outbox_event (topic, key, payload)
  VALUES ('article-published', NEW.article_id, jsonb_build_object('articleId', NEW.article_id, 'kind', NEW.kind));
  PERFORM pg_notify('outbox', 'article-published');
  RETURN NULL;
END $$;
