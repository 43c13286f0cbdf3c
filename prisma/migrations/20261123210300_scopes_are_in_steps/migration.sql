-- What an article needs is told by its steps; nothing asks for its scopes alone any more.
DROP FUNCTION required_scopes(uuid);
