-- A desk counts its version on with its steps of sign-off: what its articles lack may be another thing now.
CREATE TRIGGER keeps_board AFTER UPDATE OF version ON desk FOR EACH ROW EXECUTE FUNCTION keep_board_of_article();
