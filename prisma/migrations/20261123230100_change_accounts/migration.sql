-- What somebody says of a change of published text: the public note tells it, or it is minor (DESIGN 3.13).

-- CreateTable
CREATE TABLE "change_account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "change_account_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "change_account_article_id_publication_id_idx" ON "change_account"("article_id", "publication_id");

-- AddForeignKey
ALTER TABLE "change_account" ADD CONSTRAINT "change_account_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_account" ADD CONSTRAINT "change_account_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT keep_for_ever('change_account');

ALTER TABLE change_account ADD CONSTRAINT change_account_how CHECK (
    CASE how WHEN 'note' THEN btrim(note) <> '' WHEN 'minor' THEN note = '' ELSE false END),
  ADD CONSTRAINT change_account_place CHECK (place <> '' AND char_length(place) <= 64),
  ADD CONSTRAINT change_account_note CHECK (char_length(note) <= 1000),
  ADD CONSTRAINT change_account_digest CHECK (digest ~ '^[0-9a-f]{64}$');

CREATE TRIGGER closed_rests BEFORE INSERT ON change_account FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

-- The publication whose text readers have, or had last.
CREATE FUNCTION last_seen_publication(p_article uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM publication WHERE article_id = p_article AND revision_id IS NOT NULL ORDER BY sequence DESC LIMIT 1
$$;

-- Whoever may write the words may say what becomes of their change; only of what readers have now.
CREATE FUNCTION guard_change_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.at := newsroom_now();
  IF NOT has_right(NEW.person_id, (SELECT desk_id FROM article WHERE id = NEW.article_id), 'write') THEN
    PERFORM refuse('right-missing', 'this person may not write on this desk');
  END IF;
  IF NEW.publication_id IS DISTINCT FROM last_seen_publication(NEW.article_id) THEN
    PERFORM refuse('stale-version', 'a change is measured from what readers saw last');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT ON change_account FOR EACH ROW EXECUTE FUNCTION guard_change_account();

-- To let a change pass without a word to readers is a decision (DESIGN 3.12).
CREATE FUNCTION record_minor_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM record_append(NEW.person_id, 'change-marked-minor', 'change_account', NEW.id::text,
    (SELECT story_id FROM article WHERE id = NEW.article_id), NEW.article_id,
    jsonb_build_object('place', NEW.place, 'digest', NEW.digest));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER recorded AFTER INSERT ON change_account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.how = 'minor') EXECUTE FUNCTION record_minor_change();

-- Every block of a revision by its id, with the captions that belong to it.
CREATE FUNCTION blocks_of_revision(p_revision uuid) RETURNS TABLE (place text, said jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON (b -> 'attrs' ->> 'id') b -> 'attrs' ->> 'id', jsonb_build_array(b, r.captions::jsonb -> (b -> 'attrs' ->> 'id'))
  FROM revision r, jsonb_path_query(r.words::jsonb -> 'body', 'strict $.** ? (@.type() == "object" && exists (@.attrs.id))') AS b
  WHERE r.id = p_revision
  UNION ALL
  SELECT f, to_jsonb(r.words::jsonb ->> f) FROM revision r, unnest(ARRAY['headline', 'standfirst', 'dateline']) AS f WHERE r.id = p_revision
$$;

-- What a publication says that its note explains is different from what readers saw last (DESIGN 3.13).
CREATE FUNCTION guard_note_blocks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_seen uuid := (SELECT revision_id FROM publication WHERE id = last_seen_publication(NEW.article_id));
  v_untrue text;
BEGIN
  SELECT n INTO v_untrue FROM unnest(NEW.note_blocks) AS n
  WHERE NOT EXISTS (
    SELECT FROM blocks_of_revision(v_seen) was FULL JOIN blocks_of_revision(NEW.revision_id) is_now USING (place)
    WHERE place = n AND was.said IS DISTINCT FROM is_now.said)
  LIMIT 1;
  IF v_untrue IS NOT NULL THEN
    PERFORM refuse('note-names-nothing', format('nothing changed in %s since readers saw it last', v_untrue));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_note BEFORE INSERT ON publication FOR EACH ROW
  WHEN (NEW.revision_id IS NOT NULL AND NEW.note_blocks <> '{}') EXECUTE FUNCTION guard_note_blocks();

INSERT INTO overridable_issue (code, "right") VALUES ('change-not-accounted', 'override-checks'), ('note-names-nothing', 'override-checks');
