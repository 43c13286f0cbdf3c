-- What a desk keeps to begin stories with: words, and what is known beforehand of such a story. Never deleted: retired and brought back.

-- AlterTable
ALTER TABLE "story" ADD COLUMN "template_id" UUID;
ALTER TABLE "plan_item" ADD COLUMN "template_id" UUID;

-- CreateTable
CREATE TABLE "story_template" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "desk_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "slugline" TEXT NOT NULL DEFAULT '',
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "section_id" UUID,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "urgency" INTEGER NOT NULL DEFAULT 5,
    "genre" TEXT NOT NULL DEFAULT '',
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note_to_editors" TEXT NOT NULL DEFAULT '',
    "commissioned_words" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retired_at" TIMESTAMPTZ(6),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "story_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "story_template_desk_id_idx" ON "story_template"("desk_id");

-- AddForeignKey
ALTER TABLE "story_template" ADD CONSTRAINT "story_template_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "story_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "story_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE story_template
  ADD CONSTRAINT story_template_name CHECK (btrim(name) <> '' AND char_length(name) <= 80),
  ADD CONSTRAINT story_template_texts CHECK (char_length(purpose) <= 300 AND char_length(slugline) <= 120
    AND char_length(genre) <= 80 AND char_length(note_to_editors) <= 4000),
  ADD CONSTRAINT story_template_urgency CHECK (urgency BETWEEN 1 AND 9),
  ADD CONSTRAINT story_template_words CHECK (commissioned_words BETWEEN 1 AND 100000),
  ADD CONSTRAINT story_template_body CHECK (jsonb_typeof(body) = 'object');
-- Whoever begins a story knows templates by their names.
CREATE UNIQUE INDEX story_template_named ON story_template (desk_id, language, lower(name)) WHERE retired_at IS NULL;

COMMENT ON TABLE story_template IS 'runtime may INSERT, UPDATE';
CREATE TRIGGER never_removed BEFORE DELETE ON story_template FOR EACH ROW EXECUTE FUNCTION forbid_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON story_template FOR EACH STATEMENT EXECUTE FUNCTION forbid_change();
-- The record keeps each template as it was: what was added, and of each change what stood before and after.
CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE ON story_template
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();

SELECT allow_right('story-templates');
INSERT INTO role_right (role, "right") VALUES ('chief', 'story-templates'), ('editor', 'story-templates') ON CONFLICT DO NOTHING;

CREATE FUNCTION guard_story_template() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT has_right(NEW.changed_by, NEW.desk_id, 'story-templates')
     AND NOT EXISTS (SELECT FROM person WHERE id = NEW.changed_by AND is_admin AND active) THEN
    PERFORM refuse('right-missing', 'this person keeps no templates of this desk');
  END IF;
  NEW.changed_at := newsroom_now();
  IF TG_OP = 'INSERT' THEN
    NEW.created_at := NEW.changed_at;
    IF NEW.created_by <> NEW.changed_by OR NEW.retired_at IS NOT NULL OR NEW.version <> 1 THEN
      PERFORM refuse('stale-version', 'a template begins as its first version, and in use');
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.desk_id, NEW.language, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.desk_id, OLD.language, OLD.created_by, OLD.created_at) THEN
    PERFORM refuse('append-only', 'a template keeps its desk and its language');
  END IF;
  IF NEW.version <> OLD.version + 1 THEN PERFORM refuse('stale-version', 'each change of a template is its next version'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON story_template FOR EACH ROW EXECUTE FUNCTION guard_story_template();

-- Refuses a template that cannot begin a story of this desk in this language; holds it as it is until the transaction ends.
CREATE FUNCTION demand_template(p_template uuid, p_desk uuid, p_language text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_template story_template;
BEGIN
  SELECT * INTO v_template FROM story_template WHERE id = p_template FOR SHARE;
  IF v_template.id IS NULL OR v_template.desk_id <> p_desk THEN
    PERFORM refuse('template-of-another-desk', 'the template is kept by another desk');
  END IF;
  IF v_template.language <> p_language THEN
    PERFORM refuse('template-in-another-language', 'the template is in another language');
  END IF;
  IF v_template.retired_at IS NOT NULL THEN PERFORM refuse('template-retired', 'the template has been retired'); END IF;
END $$;

CREATE FUNCTION guard_template_of_story() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM demand_template(NEW.template_id, NEW.desk_id, NEW.source_language);
  ELSIF NEW.template_id IS DISTINCT FROM OLD.template_id THEN
    PERFORM refuse('append-only', 'what a story was begun from stays');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER begins_from BEFORE INSERT ON story FOR EACH ROW WHEN (NEW.template_id IS NOT NULL) EXECUTE FUNCTION guard_template_of_story();
CREATE TRIGGER began_from BEFORE UPDATE OF template_id ON story FOR EACH ROW EXECUTE FUNCTION guard_template_of_story();

-- What is planned names a template that could begin it now; one that is retired later is found out when the story begins.
CREATE FUNCTION guard_template_of_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW.template_id, NEW.desk_id, NEW.languages[1])
     IS NOT DISTINCT FROM (OLD.template_id, OLD.desk_id, OLD.languages[1]) THEN
    RETURN NEW;
  END IF;
  PERFORM demand_template(NEW.template_id, NEW.desk_id, NEW.languages[1]);
  RETURN NEW;
END $$;
CREATE TRIGGER guard_template BEFORE INSERT OR UPDATE ON plan_item FOR EACH ROW WHEN (NEW.template_id IS NOT NULL)
  EXECUTE FUNCTION guard_template_of_plan();

-- Words of a template are nobody's, as an agency's are.
ALTER TABLE step DROP CONSTRAINT step_origin;
ALTER TABLE step ADD CONSTRAINT step_origin CHECK (origin = '' OR origin ~ '^((wire|template):[0-9a-f-]{36}|engine:[^[:cntrl:]]{1,64})$');

-- Every word that readers would meet in a body or a piece of one: text, and what blocks say in their attributes.
CREATE FUNCTION words_told(p_json jsonb) RETURNS SETOF text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
  SELECT said #>> '{}' FROM unnest(ARRAY['text', 'attribution', 'caption', 'alt', 'credit', 'title']) AS key
    CROSS JOIN LATERAL jsonb_path_query(p_json, ('strict $.**.' || key)::jsonpath, '{}', true) AS said
  WHERE jsonb_typeof(said) = 'string' AND said #>> '{}' <> ''
$$;

-- Nobody passes words of their own off as a template's: they are those of the template that the story was begun from, they
-- come before anybody has written, and they have no author.
CREATE FUNCTION guard_template_step() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  v_template story_template;
  v_is_its boolean;
BEGIN
  SELECT t.* INTO v_template FROM article a JOIN story s ON s.id = a.story_id JOIN story_template t ON t.id = s.template_id
    WHERE a.id = NEW.article_id AND a.source_article_id IS NULL AND a.language = s.source_language;
  IF v_template.id IS NULL OR NEW.origin <> 'template:' || v_template.id OR NEW.author_id IS NOT NULL
     OR EXISTS (SELECT FROM step WHERE article_id = NEW.article_id AND position < NEW.position AND origin <> NEW.origin) THEN
    PERFORM refuse('append-only', 'words of a template come with the story that is begun from it, before anybody writes');
  END IF;
  v_is_its := CASE NEW.field
    WHEN 'headline' THEN NEW.change ->> 'value' = v_template.headline
    WHEN 'standfirst' THEN NEW.change ->> 'value' = v_template.standfirst
    WHEN 'body' THEN NOT EXISTS (SELECT words_told(NEW.change -> 'slice') EXCEPT SELECT words_told(v_template.body))
    ELSE false END;
  IF v_is_its IS NOT TRUE THEN PERFORM refuse('append-only', 'these are not the words of the template'); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER templates_words BEFORE INSERT ON step FOR EACH ROW WHEN (NEW.origin LIKE 'template:%') EXECUTE FUNCTION guard_template_step();

-- What is still to come must not go out, unless somebody with the graver right says why.
INSERT INTO overridable_issue (code, "right") VALUES ('to-come-left', 'override-grave');
