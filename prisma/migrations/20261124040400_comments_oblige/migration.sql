-- A comment that stops publication is owed an answer as long as it is open: what opens or settles one has the tasks worked out anew.
CREATE TRIGGER story_moves AFTER INSERT ON comment_thread FOR EACH ROW WHEN (NEW.blocking) EXECUTE FUNCTION story_moves();
CREATE TRIGGER story_moves AFTER INSERT ON comment_resolution FOR EACH ROW EXECUTE FUNCTION story_moves();
