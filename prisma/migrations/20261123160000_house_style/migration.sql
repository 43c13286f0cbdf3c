-- House style: rules of a desk or of the whole newsroom, and the words that the newsroom's spelling takes as right.
CREATE TABLE "house_style_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "desk_id" UUID,
    "kind" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "whole_word" BOOLEAN NOT NULL DEFAULT true,
    "match_case" BOOLEAN NOT NULL DEFAULT false,
    "advice" TEXT NOT NULL,
    "replacement" TEXT,
    "severity" TEXT NOT NULL,
    "language" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "house_style_rule_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "dictionary_word" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "word" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "dictionary_word_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "house_style_rule_desk_id_idx" ON "house_style_rule"("desk_id");
CREATE UNIQUE INDEX "dictionary_word_language_word_key" ON "dictionary_word"("language", "word");

ALTER TABLE house_style_rule ADD CONSTRAINT house_style_rule_kind CHECK (kind IN ('words', 'pattern')),
  ADD CONSTRAINT house_style_rule_severity CHECK (severity IN ('advice', 'warning', 'blocks')),
  ADD CONSTRAINT house_style_rule_pattern CHECK (length(pattern) BETWEEN 1 AND 200),
  ADD CONSTRAINT house_style_rule_advice CHECK (btrim(advice) <> '' AND length(advice) <= 300);
ALTER TABLE dictionary_word ADD CONSTRAINT dictionary_word_word CHECK (length(word) BETWEEN 1 AND 80);

COMMENT ON TABLE house_style_rule IS 'runtime may INSERT, UPDATE, DELETE';
COMMENT ON TABLE dictionary_word IS 'runtime may INSERT, DELETE';

-- Who wrote, changed or dropped a rule or a word stands in the record, as with every setting.
CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE OR DELETE ON house_style_rule
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();
CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR DELETE ON dictionary_word
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();

INSERT INTO role_right (role, "right") VALUES ('chief', 'house-style') ON CONFLICT DO NOTHING;
