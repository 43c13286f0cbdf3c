-- How many words the desk has ordered; null where nobody said.
ALTER TABLE article ADD COLUMN commissioned_words integer
  CONSTRAINT article_commissioned_words_positive CHECK (commissioned_words > 0);

-- It is decided by a person, as slug and section are: it enters the record, and rests with a closed story.
DROP TRIGGER change_recorded ON article;
CREATE CONSTRAINT TRIGGER change_recorded
  AFTER UPDATE OF slug, section_id, desk_id, flags, source_article_id, commissioned_words ON article
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();
DROP TRIGGER closed_stays_as_it_is ON article;
CREATE TRIGGER closed_stays_as_it_is
  BEFORE UPDATE OF slug, section_id, desk_id, flags, source_article_id, commissioned_words ON article
  FOR EACH ROW EXECUTE FUNCTION refuse_if_closed();

COMMENT ON COLUMN article.commissioned_words IS 'runtime may UPDATE';
