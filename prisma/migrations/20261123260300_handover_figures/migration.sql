-- What happened since, and how long things take, are asked by time.

-- CreateIndex
CREATE INDEX "record_entry_at_idx" ON "record_entry"("at");

CREATE INDEX desk_move_submitted ON desk_move (at) WHERE kind = 'submitted';
CREATE INDEX article_first_published ON article (first_published_at) WHERE first_published_at IS NOT NULL;
