-- An outside reader: counsel or a source reads one revision by a link, without an account, comments on it, and may sign one scope of it.

-- CreateTable
CREATE TABLE "guest_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "scope" TEXT,
    "digest" BYTEA,
    "token_digest" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "guest_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_link_revocation" (
    "link_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "guest_link_revocation_pkey" PRIMARY KEY ("link_id")
);

-- CreateTable
CREATE TABLE "guest_visit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "link_id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "guest_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_comment" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "link_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "guest_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_code" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "link_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "guest_code_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN "guest_link_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "guest_link_token_digest_key" ON "guest_link"("token_digest");

-- CreateIndex
CREATE INDEX "guest_link_article_id_at_idx" ON "guest_link"("article_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "guest_visit_token_digest_key" ON "guest_visit"("token_digest");

-- CreateIndex
CREATE INDEX "guest_visit_link_id_at_idx" ON "guest_visit"("link_id", "at");

-- CreateIndex
CREATE INDEX "guest_comment_link_id_at_idx" ON "guest_comment"("link_id", "at");

-- CreateIndex
CREATE INDEX "guest_code_link_id_idx" ON "guest_code"("link_id");

-- CreateIndex
CREATE INDEX "guest_code_visit_id_at_idx" ON "guest_code"("visit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "sign_off_guest_link_id_key" ON "sign_off"("guest_link_id");

-- AddForeignKey
ALTER TABLE "guest_link" ADD CONSTRAINT "guest_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_link_revocation" ADD CONSTRAINT "guest_link_revocation_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "guest_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_visit" ADD CONSTRAINT "guest_visit_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "guest_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_comment" ADD CONSTRAINT "guest_comment_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "guest_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_code" ADD CONSTRAINT "guest_code_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "guest_visit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_guest_link_id_fkey" FOREIGN KEY ("guest_link_id") REFERENCES "guest_link"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('guest_link'), keep_for_ever('guest_link_revocation'), keep_for_ever('guest_visit'), keep_for_ever('guest_comment');
-- A code's tries are counted by the database alone: see use_guest_code.
COMMENT ON TABLE guest_code IS 'runtime may INSERT';
CREATE TRIGGER never_removed BEFORE DELETE ON guest_code FOR EACH ROW EXECUTE FUNCTION forbid_change();

-- A guest never signs the editorial scope: that would cover whoever wrote the words.
ALTER TABLE guest_link ADD CONSTRAINT guest_link_scope CHECK (scope IN ('legal', 'photo', 'language')),
  ADD CONSTRAINT guest_link_name CHECK (btrim(name) <> '' AND char_length(name) <= 120),
  ADD CONSTRAINT guest_link_email CHECK (email = lower(email) AND email LIKE '%_@_%' AND char_length(email) <= 254),
  ADD CONSTRAINT guest_link_purpose CHECK (char_length(purpose) <= 1000),
  ADD CONSTRAINT guest_link_ends CHECK (expires_at > at AND expires_at <= at + interval '14 days');
ALTER TABLE guest_comment ADD CONSTRAINT guest_comment_text CHECK (btrim(text) <> '' AND char_length(text) <= 4000),
  ADD CONSTRAINT guest_comment_about CHECK (char_length(about) <= 500);
ALTER TABLE guest_code ADD CONSTRAINT guest_code_tries CHECK (tries BETWEEN 0 AND 5);
ALTER TABLE sign_off ADD CONSTRAINT sign_off_by_link CHECK ((guest_name IS NULL) = (guest_link_id IS NULL)),
  ADD CONSTRAINT sign_off_guest_scope CHECK (guest_link_id IS NULL OR (scope <> 'editorial' AND btrim(guest_name) <> ''));

-- What a link names: the digest of its scope, or of the whole revision where it is for reading only.
CREATE FUNCTION guest_digest(p_revision uuid, p_scope text) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN p_scope IS NULL THEN (SELECT digest FROM revision WHERE id = p_revision) ELSE scope_digest(p_revision, p_scope) END
$$;

-- On which desks somebody may vouch for an outside reader: where they sign that scope themselves, or may return an article. For
-- reading alone any scope will do.
CREATE FUNCTION vouching_on(p_person uuid, p_scope text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce(array_agg(DISTINCT m.desk_id), '{}') FROM membership m JOIN person p ON p.id = m.person_id
    JOIN role_right r ON r.role = m.role
  WHERE m.person_id = p_person AND p.active AND (r."right" = 'return'
    OR r."right" = ANY (CASE WHEN p_scope IS NULL THEN ARRAY['sign-editorial', 'sign-legal', 'sign-photo', 'sign-language']
      ELSE ARRAY['sign-' || p_scope] END))
$$;

-- The desks on one of which whoever vouches must hold the right: those that the scope's steps name, else the article's own.
CREATE FUNCTION vouched_desks(p_article uuid, p_revision uuid, p_scope text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT coalesce((SELECT array_agg(s.desk_id) FROM required_steps(p_article, p_revision) s WHERE s.scope = p_scope),
    (SELECT ARRAY[desk_id] FROM article WHERE id = p_article))
$$;

-- How it stands with a link; "stands" alone opens anything.
CREATE FUNCTION guest_link_state(p_link uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM guest_link_revocation WHERE link_id = l.id) THEN 'revoked'
    WHEN l.expires_at <= newsroom_now() THEN 'expired'
    WHEN st.spiked_at IS NOT NULL OR story_is_killed(st.id) THEN 'closed'
    WHEN NOT vouching_on(l.person_id, l.scope) && vouched_desks(l.article_id, l.revision_id, l.scope) THEN 'right-gone'
    WHEN guest_digest(a.head_revision_id, l.scope) IS DISTINCT FROM l.digest THEN 'moved-on'
    ELSE 'stands' END
  FROM guest_link l JOIN article a ON a.id = l.article_id JOIN story st ON st.id = a.story_id WHERE l.id = p_link
$$;
COMMENT ON FUNCTION guest_link_state(uuid) IS 'runtime may EXECUTE';

-- Holds a link against whoever takes it back meanwhile, and refuses unless it stands.
CREATE FUNCTION demand_guest_link(p_link uuid) RETURNS guest_link
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_link guest_link;
  v_state text;
BEGIN
  SELECT * INTO v_link FROM guest_link WHERE id = p_link FOR UPDATE;
  v_state := guest_link_state(p_link);
  IF v_state = 'moved-on' THEN PERFORM refuse('text-moved-on', 'the text has changed since this link was made'); END IF;
  IF v_state IS DISTINCT FROM 'stands' THEN PERFORM refuse('link-ended', 'this link opens nothing any more'); END IF;
  RETURN v_link;
END $$;

CREATE FUNCTION guard_guest_link() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_article article;
  v_digest bytea;
BEGIN
  SELECT * INTO v_article FROM article WHERE id = NEW.article_id;
  IF NOT EXISTS (SELECT FROM revision WHERE id = NEW.revision_id AND article_id = NEW.article_id) THEN
    PERFORM refuse('nothing-signed', 'a link names a revision of its own article');
  END IF;
  v_digest := guest_digest(NEW.revision_id, NEW.scope);
  IF NEW.digest IS NOT NULL AND NEW.digest <> v_digest THEN
    PERFORM refuse('digest-mismatch', 'the digest is not the one of this revision in this scope');
  END IF;
  NEW.digest := v_digest;
  NEW.at := newsroom_now();
  IF v_digest IS DISTINCT FROM guest_digest(v_article.head_revision_id, NEW.scope) THEN
    PERFORM refuse('text-moved-on', 'a link is made for the text as it stands');
  END IF;
  IF NEW.scope = 'language' AND v_article.source_article_id IS NULL THEN
    PERFORM refuse('scope-not-for-this-article', 'only a translation is signed in that scope');
  END IF;
  -- Who signs nothing here themselves, their own words being in it, has it signed by nobody of their choice either (DESIGN 3.3).
  IF NEW.scope IS NOT NULL AND EXISTS (SELECT FROM revision_author WHERE revision_id = NEW.revision_id AND person_id = NEW.person_id) THEN
    PERFORM refuse('wrote-these-words', 'nobody chooses who signs their own words');
  END IF;
  IF NOT vouching_on(NEW.person_id, NEW.scope) && vouched_desks(NEW.article_id, NEW.revision_id, NEW.scope) THEN
    PERFORM refuse('right-missing', 'this person may not vouch for an outside reader here');
  END IF;
  IF EXISTS (SELECT FROM person WHERE email = NEW.email) THEN
    PERFORM refuse('reader-is-colleague', 'somebody of the newsroom reads and signs with an account');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON guest_link FOR EACH ROW EXECUTE FUNCTION guard_guest_link();
CREATE TRIGGER closed_rests BEFORE INSERT ON guest_link FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- A link is taken back by who made it, and by whoever could have.
CREATE FUNCTION guard_guest_link_revocation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_link guest_link;
BEGIN
  SELECT * INTO v_link FROM guest_link WHERE id = NEW.link_id FOR UPDATE;
  NEW.at := newsroom_now();
  IF v_link.person_id <> NEW.person_id AND NOT vouching_on(NEW.person_id, v_link.scope)
      && (vouched_desks(v_link.article_id, v_link.revision_id, v_link.scope) || (SELECT desk_id FROM article WHERE id = v_link.article_id)) THEN
    PERFORM refuse('right-missing', 'this person may not take this link back');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON guest_link_revocation FOR EACH ROW EXECUTE FUNCTION guard_guest_link_revocation();

-- A visit is short, and never outlives its link.
CREATE FUNCTION guard_guest_visit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_link guest_link;
BEGIN
  v_link := demand_guest_link(NEW.link_id);
  NEW.at := newsroom_now();
  NEW.expires_at := least(NEW.at + interval '4 hours', v_link.expires_at);
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON guest_visit FOR EACH ROW EXECUTE FUNCTION guard_guest_visit();

CREATE FUNCTION guard_guest_comment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_link guest_link;
BEGIN
  v_link := demand_guest_link(NEW.link_id);
  IF NEW.article_id <> v_link.article_id THEN
    PERFORM refuse('link-ended', 'a link opens one article');
  END IF;
  IF (SELECT count(*) FROM guest_comment WHERE link_id = NEW.link_id) >= 200 THEN
    PERFORM refuse('too-many-comments', 'nobody reads more comments than these');
  END IF;
  NEW.at := newsroom_now();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON guest_comment FOR EACH ROW EXECUTE FUNCTION guard_guest_comment();

-- A code lives ten minutes, and there are only so many of them for a link: guessing stays hopeless.
CREATE FUNCTION guard_guest_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_link guest_link;
BEGIN
  v_link := demand_guest_link(NEW.link_id);
  IF NOT EXISTS (SELECT FROM guest_visit WHERE id = NEW.visit_id AND link_id = NEW.link_id AND expires_at > newsroom_now()) THEN
    PERFORM refuse('link-ended', 'a code is asked for by who has the link open');
  END IF;
  IF v_link.scope IS NULL THEN PERFORM refuse('right-missing', 'this link is for reading only'); END IF;
  IF EXISTS (SELECT FROM sign_off WHERE guest_link_id = NEW.link_id) THEN
    PERFORM refuse('already-signed', 'this link has been signed with');
  END IF;
  IF (SELECT count(*) FROM guest_code WHERE link_id = NEW.link_id) >= 10 THEN
    PERFORM refuse('codes-spent', 'no more codes are sent for this link');
  END IF;
  NEW.at := newsroom_now();
  NEW.expires_at := NEW.at + interval '10 minutes';
  NEW.tries := 0;
  NEW.used_at := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON guest_code FOR EACH ROW EXECUTE FUNCTION guard_guest_code();

-- Tries the newest code of a visit: "right" uses it up, "wrong" counts a try, "dead" when there is none to be tried.
CREATE FUNCTION use_guest_code(p_visit uuid, p_digest bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_code guest_code;
BEGIN
  SELECT * INTO v_code FROM guest_code WHERE visit_id = p_visit ORDER BY at DESC, id DESC LIMIT 1 FOR UPDATE;
  IF v_code.id IS NULL OR v_code.used_at IS NOT NULL OR v_code.expires_at <= newsroom_now() OR v_code.tries >= 5 THEN RETURN 'dead'; END IF;
  UPDATE guest_code SET tries = tries + 1, used_at = CASE WHEN digest = p_digest THEN newsroom_now() END WHERE id = v_code.id;
  RETURN CASE WHEN v_code.digest = p_digest THEN 'right' ELSE 'wrong' END;
END $$;
COMMENT ON FUNCTION use_guest_code(uuid, bytea) IS 'runtime may EXECUTE';

-- A guest's signature has a guard of its own. It counts by the right of whoever vouches for the guest, now as when the link was made.
CREATE FUNCTION guard_guest_sign_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_link guest_link;
  v_asked uuid[];
  v_waiting uuid[];
  v_vouched uuid[];
BEGIN
  v_link := demand_guest_link(NEW.guest_link_id);
  IF (NEW.article_id, NEW.revision_id, NEW.scope) IS DISTINCT FROM (v_link.article_id, v_link.revision_id, v_link.scope) THEN
    PERFORM refuse('right-missing', 'a link lets its reader sign one scope of one revision');
  END IF;
  IF NEW.digest IS NOT NULL AND NEW.digest <> v_link.digest THEN
    PERFORM refuse('digest-mismatch', 'the digest is not the one of this revision in this scope');
  END IF;
  NEW.digest := v_link.digest;
  NEW.at := newsroom_now();
  NEW.since_id := NULL;
  -- One outside reader is one person, however many links they were given.
  IF EXISTS (SELECT FROM sign_off s JOIN guest_link l ON l.id = s.guest_link_id
      WHERE s.guest_link_id = v_link.id OR (l.email = v_link.email AND s.article_id = NEW.article_id AND s.scope = NEW.scope
        AND s.digest = NEW.digest AND NOT EXISTS (SELECT FROM sign_off_withdrawal w WHERE w.sign_off_id = s.id))) THEN
    PERFORM refuse('already-signed', 'this reader has signed exactly this text already');
  END IF;
  -- The code that came by mail was used for this signature, in this very transaction.
  IF NOT EXISTS (SELECT FROM guest_code WHERE link_id = v_link.id AND used_at IS NOT NULL AND xmin = pg_current_xact_id()::xid) THEN
    PERFORM refuse('code-wrong', 'a guest signs with the code from the mail');
  END IF;
  v_asked := vouched_desks(NEW.article_id, NEW.revision_id, NEW.scope);
  SELECT coalesce(array_agg(s.desk_id) FILTER (WHERE s.in_order AND EXISTS (
      SELECT FROM steps_standing(NEW.article_id, NEW.revision_id) e WHERE e.place < s.place AND e.signed < e.people)), '{}')
    INTO v_waiting FROM required_steps(NEW.article_id, NEW.revision_id) s WHERE s.scope = NEW.scope;
  v_vouched := vouching_on(v_link.person_id, NEW.scope);
  NEW.right_on := ARRAY(SELECT d FROM unnest(v_vouched) AS d WHERE NOT d = ANY (v_waiting));
  NEW.with_right := NEW.right_on && v_asked;
  IF NOT NEW.with_right THEN
    PERFORM refuse('step-before-missing', 'the steps before this one are signed first');
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER guard ON sign_off;
CREATE TRIGGER guard BEFORE INSERT ON sign_off FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION guard_sign_off();
CREATE TRIGGER guard_guest BEFORE INSERT ON sign_off FOR EACH ROW WHEN (NEW.person_id IS NULL) EXECUTE FUNCTION guard_guest_sign_off();

-- Everything about a link is in the record; a source's address is not.
CREATE FUNCTION record_guest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  r jsonb := to_jsonb(NEW);
  v_link guest_link;
  v_detail jsonb;
BEGIN
  SELECT * INTO v_link FROM guest_link WHERE id = coalesce(r ->> 'link_id', r ->> 'guest_link_id', r ->> 'id')::uuid;
  v_detail := jsonb_strip_nulls(jsonb_build_object('guest', v_link.name, 'scope', v_link.scope)) || CASE TG_TABLE_NAME
    WHEN 'guest_link' THEN jsonb_build_object('revision', v_link.revision_id, 'digest', encode(v_link.digest, 'hex'),
      'until', v_link.expires_at, 'note', v_link.purpose)
    WHEN 'guest_link_revocation' THEN jsonb_build_object('reason', r ->> 'reason')
    WHEN 'guest_comment' THEN jsonb_build_object('comment', r ->> 'id', 'note', left(r ->> 'text', 500))
    WHEN 'sign_off' THEN jsonb_build_object('signOff', r ->> 'id', 'reason', r ->> 'note', 'signedAs', r ->> 'guest_name')
    ELSE '{}' END;
  -- Further openings are counted by their rows; the first is a fact of its own.
  IF TG_TABLE_NAME = 'guest_visit' AND EXISTS (SELECT FROM guest_visit v WHERE v.link_id = v_link.id AND v.id <> NEW.id) THEN RETURN NULL; END IF;
  PERFORM record_append((r ->> 'person_id')::uuid, TG_ARGV[0], 'guest_link', v_link.id::text,
    (SELECT story_id FROM article WHERE id = v_link.article_id), v_link.article_id, v_detail);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON guest_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_guest('guest-link-made');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON guest_link_revocation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_guest('guest-link-revoked');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON guest_visit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_guest('guest-link-opened');
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON guest_comment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION record_guest('guest-commented');
CREATE CONSTRAINT TRIGGER recorded_guest AFTER INSERT ON sign_off DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.guest_link_id IS NOT NULL) EXECUTE FUNCTION record_guest('guest-signed');

-- Whoever has the article open sees what its outside readers do.
CREATE FUNCTION tells_of_guest() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM tell_desk('article', (SELECT article_id FROM guest_link WHERE id = NEW.link_id));
  RETURN NULL;
END $$;
CREATE TRIGGER tells_desk AFTER INSERT ON guest_link FOR EACH ROW EXECUTE FUNCTION tells_desk('article', 'article_id');
CREATE TRIGGER tells_desk AFTER INSERT ON guest_comment FOR EACH ROW EXECUTE FUNCTION tells_desk('article', 'article_id');
CREATE TRIGGER tells_desk AFTER INSERT ON guest_visit FOR EACH ROW EXECUTE FUNCTION tells_of_guest();
CREATE TRIGGER tells_desk AFTER INSERT ON guest_link_revocation FOR EACH ROW EXECUTE FUNCTION tells_of_guest();
