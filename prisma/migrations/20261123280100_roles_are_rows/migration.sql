-- Roles as rows: the five that every newsroom begins with, and those that it makes for itself.
CREATE TABLE "role" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "built_in" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

ALTER TABLE role
  ADD CONSTRAINT role_id CHECK (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  ADD CONSTRAINT role_name CHECK (built_in = (name = '') AND name = btrim(name) AND char_length(name) <= 60);
-- Two roles that people cannot tell from each other by name are one too many.
CREATE UNIQUE INDEX role_name_apart ON role (lower(name)) WHERE name <> '';

INSERT INTO role (id, built_in, position)
SELECT id, true, n - 1 FROM unnest(ARRAY['contributor', 'reporter', 'translator', 'editor', 'chief']) WITH ORDINALITY AS r (id, n);

ALTER TABLE membership DROP CONSTRAINT membership_role;
ALTER TABLE role_right DROP CONSTRAINT role_right_role;
CREATE INDEX "membership_role_idx" ON "membership"("role");
ALTER TABLE "membership" ADD CONSTRAINT "membership_role_fkey" FOREIGN KEY ("role") REFERENCES "role"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "role_right" ADD CONSTRAINT "role_right_role_fkey" FOREIGN KEY ("role") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMENT ON TABLE role IS 'runtime may INSERT, UPDATE, DELETE';
CREATE CONSTRAINT TRIGGER change_recorded AFTER INSERT OR UPDATE OR DELETE ON role
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION record_change();

-- Whether an invitation that can still be taken up promises a role.
CREATE FUNCTION role_is_promised(p_role text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT FROM access_link l WHERE l.kind = 'invitation' AND l.used_at IS NULL AND l.expires_at > newsroom_now()
    AND l.memberships @> jsonb_build_array(jsonb_build_object('role', p_role)))
$$;
COMMENT ON FUNCTION role_is_promised(text) IS 'runtime may EXECUTE';

-- What the house begins with stays; a role's id stands in invitations and in the record, and never changes.
CREATE FUNCTION guard_role() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE TG_OP
    WHEN 'INSERT' THEN
      IF NEW.built_in THEN PERFORM refuse('role-built-in', 'only the house itself brings built-in roles'); END IF;
      RETURN NEW;
    WHEN 'UPDATE' THEN
      IF NEW.id <> OLD.id OR NEW.built_in <> OLD.built_in THEN
        PERFORM refuse('role-built-in', 'a role keeps its id, and stays built in or not');
      END IF;
      IF OLD.built_in AND NEW.name <> OLD.name THEN
        PERFORM refuse('role-built-in', 'a built-in role keeps its name');
      END IF;
      IF NEW.name <> OLD.name THEN NEW.version := OLD.version + 1; END IF;
      RETURN NEW;
    ELSE
      IF OLD.built_in THEN PERFORM refuse('role-built-in', 'a built-in role is not deleted'); END IF;
      IF EXISTS (SELECT FROM membership WHERE role = OLD.id) OR role_is_promised(OLD.id) THEN
        PERFORM refuse('role-in-use', 'somebody has this role, or was promised it');
      END IF;
      RETURN OLD;
  END CASE;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE OR DELETE ON role FOR EACH ROW EXECUTE FUNCTION guard_role();

-- A role has changed with its rights, whoever changed them: for those who read it before.
CREATE FUNCTION role_changes_with_rights() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE role SET version = version + 1 WHERE id IN (SELECT role FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER changes_role AFTER INSERT ON role_right REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION role_changes_with_rights();
CREATE TRIGGER changes_role_too AFTER UPDATE ON role_right REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION role_changes_with_rights();
CREATE TRIGGER changes_role_as_well AFTER DELETE ON role_right REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION role_changes_with_rights();

-- An invitation promises only roles that are there, and holds them until it is kept: then nobody deletes them.
CREATE FUNCTION guard_promised_roles() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE v_role text;
BEGIN
  FOR v_role IN SELECT DISTINCT said #>> '{}' FROM jsonb_path_query(NEW.memberships, '$[*].role') AS said ORDER BY 1 LOOP
    PERFORM FROM role WHERE id = v_role FOR KEY SHARE;
    IF NOT FOUND THEN PERFORM refuse('unknown-role', format('there is no role %s', v_role)); END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER promises_roles BEFORE INSERT OR UPDATE OF memberships ON access_link
  FOR EACH ROW EXECUTE FUNCTION guard_promised_roles();

-- That an invitation was taken back is told apart from its having been taken up, in the record too.
ALTER TABLE access_link ADD COLUMN "revoked_at" TIMESTAMPTZ(6);
ALTER TABLE access_link ADD CONSTRAINT access_link_revoked CHECK (revoked_at IS NULL OR used_at IS NOT NULL);
