-- How long a signature took is asked of every submission of a month: its next signature, and whether the desk gave it back before that.
CREATE INDEX sign_off_editorial_by_time ON sign_off (article_id, at) WHERE scope = 'editorial' AND with_right;
CREATE INDEX desk_move_back_by_time ON desk_move (article_id, at) WHERE kind <> 'submitted';
