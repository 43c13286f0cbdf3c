-- What came of asking each web address that our texts link to. Not a fact of the newsroom: it is asked again, and forgotten.
-- CreateTable
CREATE TABLE "link_probe" (
    "digest" BYTEA NOT NULL,
    "url" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),

    CONSTRAINT "link_probe_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "link_probe_at_idx" ON "link_probe"("at");

ALTER TABLE link_probe ADD CONSTRAINT link_probe_outcome CHECK (outcome IN ('answers', 'gone', 'unknown-host', 'private', 'silent')),
  ADD CONSTRAINT link_probe_url CHECK (octet_length(url) <= 8192),
  ADD CONSTRAINT link_probe_digest CHECK (digest = sha256(convert_to(url, 'UTF8')));
COMMENT ON TABLE link_probe IS 'runtime may INSERT, UPDATE, DELETE';
