-- Whoever runs a schedule takes it for its transaction and holds the article; whoever comes second is told, and waits for nobody.
-- The claim ends with the connection, so that a worker that dies with one gives it back by dying.
CREATE FUNCTION claim_schedule(p_schedule uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_article uuid;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended(p_schedule::text, 2401)) THEN
    PERFORM refuse('schedule-taken', 'somebody else is running this schedule');
  END IF;
  SELECT article_id INTO v_article FROM schedule WHERE id = p_schedule;
  PERFORM FROM article WHERE id = v_article FOR NO KEY UPDATE;
  IF NOT EXISTS (SELECT FROM schedule WHERE id = p_schedule AND ended_at IS NULL) THEN
    PERFORM refuse('schedule-ended', 'this schedule has ended');
  END IF;
  RETURN true;
END $$;
COMMENT ON FUNCTION claim_schedule(uuid) IS 'runtime may EXECUTE';

-- AlterTable
ALTER TABLE "schedule" ADD COLUMN     "overrides" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE schedule ADD CONSTRAINT schedule_overrides CHECK (jsonb_typeof(overrides) = 'array');
