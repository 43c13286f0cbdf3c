-- Time is the database's. Only the owner can replace this function, in test databases.
CREATE FUNCTION newsroom_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT clock_timestamp()';


-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scopes" TEXT[] DEFAULT ARRAY['editorial']::TEXT[],
    "translation_scopes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","desk_id","role")
);

-- CreateTable
CREATE TABLE "role_right" (
    "role" TEXT NOT NULL,
    "right" TEXT NOT NULL,

    CONSTRAINT "role_right_pkey" PRIMARY KEY ("role","right")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_digest" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token_digest" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "reach" TEXT NOT NULL DEFAULT 'write',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "used_at" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "person_id" UUID,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "memberships" JSONB NOT NULL DEFAULT '[]',
    "made_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "site_url" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "languages" TEXT[],
    "default_language" TEXT NOT NULL,
    "policies" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("one")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "code" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "broader" TEXT,
    "retired" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "rendering" (
    "article_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "etag" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "rendering_pkey" PRIMARY KEY ("article_id","format")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "done_at" TIMESTAMPTZ(6),
    "last_error" TEXT,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_digest" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "revision_id" UUID,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "significant" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "note_blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "slug" TEXT NOT NULL,
    "section_id" UUID,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "publication_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "was" TEXT NOT NULL,
    "now" TEXT NOT NULL,
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "wording" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kill" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "kill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kill_confirmation" (
    "kill_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "kill_confirmation_pkey" PRIMARY KEY ("kill_id")
);

-- CreateTable
CREATE TABLE "record_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "story_id" UUID,
    "article_id" UUID,
    "detail" JSONB NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "record_head" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "record_head_pkey" PRIMARY KEY ("one")
);

-- CreateTable
CREATE TABLE "anchor" (
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "place" TEXT NOT NULL,

    CONSTRAINT "anchor_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "digest" BYTEA,
    "person_id" UUID,
    "guest_name" TEXT,
    "statement" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "with_right" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off_withdrawal" (
    "sign_off_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "sign_off_withdrawal_pkey" PRIMARY KEY ("sign_off_id")
);

-- CreateTable
CREATE TABLE "block_source" (
    "article_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "source_article_id" UUID NOT NULL,
    "source_revision_id" UUID,
    "source_block_id" TEXT NOT NULL,
    "source_digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "block_source_pkey" PRIMARY KEY ("article_id","block_id")
);

-- CreateTable
CREATE TABLE "wire_item" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "file_name" TEXT NOT NULL DEFAULT '',
    "raw" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "person_id" UUID NOT NULL,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "wire_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derivation" (
    "article_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "wire_item_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "derivation_pkey" PRIMARY KEY ("article_id","block_id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slugline" TEXT NOT NULL,
    "desk_id" UUID NOT NULL,
    "source_language" TEXT NOT NULL,
    "urgency" INTEGER NOT NULL DEFAULT 5,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "genre" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "priority" INTEGER NOT NULL DEFAULT 0,
    "embargo_until" TIMESTAMPTZ(6),
    "embargo_zone" TEXT,
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "note_to_editors" TEXT NOT NULL DEFAULT '',
    "spiked_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" SERIAL NOT NULL,
    "story_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "desk_id" UUID NOT NULL,
    "slug" TEXT NOT NULL DEFAULT '',
    "section_id" UUID,
    "stage" TEXT NOT NULL DEFAULT 'drafting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "source_article_id" UUID,
    "head_revision_id" UUID,
    "live_publication_id" UUID,
    "first_published_at" TIMESTAMPTZ(6),
    "significantly_updated_at" TIMESTAMPTZ(6),
    "live_section_id" UUID,
    "flags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "touched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "headline" TEXT NOT NULL DEFAULT '',
    "standfirst" TEXT NOT NULL DEFAULT '',
    "dateline" TEXT NOT NULL DEFAULT '',
    "update_note" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "credits" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "updated_by" UUID,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "step" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "author_id" UUID,
    "client_id" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "step_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "captions" TEXT NOT NULL,
    "credits" TEXT NOT NULL,
    "pictures" TEXT NOT NULL,
    "words_digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "captions_digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "credits_digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "pictures_digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "source_revision_id" UUID,
    "made_by" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_author" (
    "revision_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "blocks" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "revision_author_pkey" PRIMARY KEY ("revision_id","person_id")
);

-- CreateTable
CREATE TABLE "desk_move" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "article_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "revision_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "desk_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "desk_slug_key" ON "desk"("slug");

-- CreateIndex
CREATE INDEX "membership_desk_id_idx" ON "membership"("desk_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_digest_key" ON "session"("token_digest");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_digest_key" ON "api_token"("token_digest");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "access_link_token_digest_key" ON "access_link"("token_digest");

-- CreateIndex
CREATE INDEX "access_link_email_idx" ON "access_link"("email");

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "section"("slug");

-- CreateIndex
CREATE INDEX "publication_section_id_at_idx" ON "publication"("section_id", "at" DESC);

-- CreateIndex
CREATE INDEX "publication_at_idx" ON "publication"("at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publication_article_id_sequence_key" ON "publication"("article_id", "sequence");

-- CreateIndex
CREATE INDEX "correction_article_id_idx" ON "correction"("article_id");

-- CreateIndex
CREATE INDEX "correction_publication_id_idx" ON "correction"("publication_id");

-- CreateIndex
CREATE UNIQUE INDEX "kill_story_id_key" ON "kill"("story_id");

-- CreateIndex
CREATE INDEX "record_entry_article_id_seq_idx" ON "record_entry"("article_id", "seq");

-- CreateIndex
CREATE INDEX "record_entry_story_id_seq_idx" ON "record_entry"("story_id", "seq");

-- CreateIndex
CREATE INDEX "sign_off_article_id_scope_digest_idx" ON "sign_off"("article_id", "scope", "digest");

-- CreateIndex
CREATE INDEX "sign_off_revision_id_idx" ON "sign_off"("revision_id");

-- CreateIndex
CREATE INDEX "block_source_source_article_id_idx" ON "block_source"("source_article_id");

-- CreateIndex
CREATE INDEX "wire_item_sha256_idx" ON "wire_item"("sha256");

-- CreateIndex
CREATE INDEX "derivation_wire_item_id_idx" ON "derivation"("wire_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_number_key" ON "article"("number");

-- CreateIndex
CREATE INDEX "article_touched_at_id_idx" ON "article"("touched_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_desk_id_stage_touched_at_id_idx" ON "article"("desk_id", "stage", "touched_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "article_created_by_idx" ON "article"("created_by");

-- CreateIndex
CREATE INDEX "article_source_article_id_idx" ON "article"("source_article_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_story_id_language_key" ON "article"("story_id", "language");

-- CreateIndex
CREATE INDEX "step_author_id_article_id_idx" ON "step"("author_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_article_id_number_key" ON "revision"("article_id", "number");

-- CreateIndex
CREATE INDEX "desk_move_article_id_at_idx" ON "desk_move"("article_id", "at");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kill" ADD CONSTRAINT "kill_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kill_confirmation" ADD CONSTRAINT "kill_confirmation_kill_id_fkey" FOREIGN KEY ("kill_id") REFERENCES "kill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off_withdrawal" ADD CONSTRAINT "sign_off_withdrawal_sign_off_id_fkey" FOREIGN KEY ("sign_off_id") REFERENCES "sign_off"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_source_article_id_fkey" FOREIGN KEY ("source_article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_author" ADD CONSTRAINT "revision_author_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

