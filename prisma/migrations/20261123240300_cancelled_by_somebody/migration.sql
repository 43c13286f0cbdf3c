-- A schedule is cancelled by a person. (Of nobody it was unknown whether they may, which refused nothing.)
CREATE OR REPLACE FUNCTION guard_schedule_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v schedule;
BEGIN
  PERFORM FROM article WHERE id = (SELECT article_id FROM schedule WHERE id = NEW.schedule_id) FOR UPDATE;
  SELECT * INTO v FROM schedule WHERE id = NEW.schedule_id FOR UPDATE;
  IF v.id IS NULL OR v.ended_at IS NOT NULL THEN PERFORM refuse('schedule-ended', 'there is no such schedule any more'); END IF;
  NEW.at := newsroom_now();
  IF NEW.kind = 'cancelled' AND (NEW.person_id IS NULL OR NEW.person_id <> v.person_id AND NOT
      has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = v.article_id), 'publish-' || v.kind)) THEN
    PERFORM refuse('right-missing', 'this person may not cancel the schedule');
  END IF;
  IF NEW.kind = 'published' AND NOT EXISTS (SELECT FROM publication WHERE schedule_id = v.id) THEN
    PERFORM refuse('not-live', 'nothing was published by this schedule');
  END IF;
  RETURN NEW;
END $$;
