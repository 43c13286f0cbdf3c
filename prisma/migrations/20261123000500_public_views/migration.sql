-- The public site's role sees these views and nothing else: what was published, never a draft (DESIGN 4).
CREATE VIEW public_newsroom WITH (security_barrier) AS
  SELECT name, site_url, zone, languages, default_language, policies FROM newsroom;

CREATE VIEW public_section WITH (security_barrier) AS
  SELECT id, slug, names, position FROM section;

CREATE VIEW public_topic WITH (security_barrier) AS
  SELECT code, labels FROM topic;

-- Credits without the withheld ones and without accounts: a name that is not printed leaves no trace here.
CREATE FUNCTION printed_credits(p_credits text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(jsonb_agg(c || '{"personId": null}' ORDER BY n), '[]')
  FROM jsonb_array_elements(p_credits::jsonb) WITH ORDINALITY AS x(c, n)
  WHERE NOT coalesce((c ->> 'withheld')::boolean, false)
$$;

-- One row for each article readers have ever seen. Text only while it is live; otherwise the notice.
CREATE VIEW public_article WITH (security_barrier) AS
  SELECT a.id, a.number, a.story_id, a.language, last.kind, last.sequence, last.at, last.slug, last.section_id, last.topics,
    CASE WHEN last.kind = 'kill' THEN 'killed' WHEN last.kind = 'withdrawal' THEN 'withdrawn' ELSE 'live' END AS state,
    CASE WHEN last.revision_id IS NULL THEN last.note ELSE '' END AS notice,
    last.note, last.note_blocks, r.number AS revision_number, encode(r.digest, 'hex') AS digest,
    r.words, r.captions, r.pictures, printed_credits(r.credits) AS credits,
    a.first_published_at, a.significantly_updated_at,
    src.id AS source_article_id, st.urgency, st.slugline, st.genre, st.place
  FROM article a
  JOIN story st ON st.id = a.story_id
  JOIN LATERAL (SELECT * FROM publication p WHERE p.article_id = a.id ORDER BY p.sequence DESC LIMIT 1) last ON true
  LEFT JOIN revision r ON r.id = last.revision_id
  LEFT JOIN article src ON src.id = a.source_article_id AND src.live_publication_id IS NOT NULL;

-- What lists, feeds, sitemaps and switchers need of each live article, newest first by its partial indexes.
CREATE VIEW public_headline WITH (security_barrier) AS
  SELECT a.id, a.number, a.story_id, a.language, a.live_section_id AS section_id, p.slug, p.kind, p.note, p.topics, p.sequence,
    r.words::jsonb ->> 'headline' AS headline, r.words::jsonb ->> 'standfirst' AS standfirst,
    a.first_published_at, a.significantly_updated_at, st.urgency
  FROM article a
  JOIN publication p ON p.id = a.live_publication_id
  JOIN revision r ON r.id = p.revision_id
  JOIN story st ON st.id = a.story_id;

-- Everything that happened to an article in public. A killed one keeps only its tombstone.
CREATE VIEW public_publication WITH (security_barrier) AS
  SELECT p.id, p.article_id, p.sequence, p.kind, p.significant, p.note, p.note_blocks, p.slug, p.section_id, p.at
  FROM publication p JOIN article a ON a.id = p.article_id
  WHERE p.kind = 'kill' OR NOT EXISTS (SELECT FROM kill k WHERE k.story_id = a.story_id);

CREATE VIEW public_correction WITH (security_barrier) AS
  SELECT c.id, c.article_id, c.publication_id, c.was, c.now, c.blocks, c.wording, c.at
  FROM correction c JOIN article a ON a.id = c.article_id
  WHERE a.live_publication_id IS NOT NULL;

CREATE VIEW public_rendering WITH (security_barrier) AS
  SELECT article_id, format, sequence, status, content_type, etag, body, at FROM rendering;
