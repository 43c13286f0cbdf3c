-- The page of an outside reader is told on whose right their signature would count.
COMMENT ON FUNCTION vouching_on(uuid, text) IS 'runtime may EXECUTE';
