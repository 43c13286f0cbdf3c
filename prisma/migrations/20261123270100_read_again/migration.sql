-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "read" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "since_id" UUID;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_since_id_fkey" FOREIGN KEY ("since_id") REFERENCES "sign_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever signs again says what they read of what changed since they signed last. Which places those are, the code works out;
-- that something was read, and since which signature, is held here. Runs after the guard that sets the digest.
CREATE FUNCTION guard_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_own sign_off;
BEGIN
  SELECT s.* INTO v_own FROM sign_off s
  WHERE s.article_id = NEW.article_id AND s.scope = NEW.scope AND s.person_id = NEW.person_id
    AND NOT EXISTS (SELECT FROM sign_off_withdrawal w WHERE w.sign_off_id = s.id)
  ORDER BY s.at DESC, s.id DESC LIMIT 1;
  NEW.since_id := v_own.id;
  IF v_own.digest <> NEW.digest AND NEW.read = '{}' THEN
    PERFORM refuse('changes-unread', 'whoever signs again has read what changed since they signed last');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_read BEFORE INSERT ON sign_off FOR EACH ROW EXECUTE FUNCTION guard_read();
