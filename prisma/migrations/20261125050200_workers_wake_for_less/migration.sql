-- What waits in the outbox is read once, in the order of its topics and keys, however many wait: the first of each key stands first.
-- A look that asked for each event whether another comes before it took seconds for a thousand of them, whenever the database
-- had last counted while nothing waited. When an event is due stands in no index: being taken writes one row and no more.
DROP INDEX outbox_event_undone;
DROP INDEX outbox_event_of_key;
CREATE INDEX outbox_event_of_key ON outbox_event (topic, key, id) WHERE done_at IS NULL;

-- A runner is woken by what may be due sooner than it knows: a schedule that is made, or moved. One that has ended is none.
CREATE OR REPLACE FUNCTION tell_of_schedule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.instant IS DISTINCT FROM OLD.instant THEN PERFORM pg_notify('schedule', ''); END IF;
  PERFORM pg_notify('desk', json_build_object('k', 'article', 'id', NEW.article_id)::text);
  RETURN NULL;
END $$;
