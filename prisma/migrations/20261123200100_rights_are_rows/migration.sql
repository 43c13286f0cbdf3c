-- The rights that memberships may bring are rows: a migration that adds one says so with allow_right.
CREATE TABLE "right_name" (
    "right" TEXT NOT NULL,

    CONSTRAINT "right_name_pkey" PRIMARY KEY ("right")
);

INSERT INTO right_name ("right") SELECT unnest(ARRAY['write', 'suggest', 'submit', 'translate', 'return', 'sign-editorial', 'sign-legal',
  'sign-photo', 'sign-language', 'publish-initial', 'publish-update', 'publish-correction', 'publish-clarification', 'publish-refile',
  'withdraw', 'kill', 'embargo', 'spike', 'withhold-byline', 'house-style']);
ALTER TABLE role_right DROP CONSTRAINT role_right_right;

-- AddForeignKey
ALTER TABLE "role_right" ADD CONSTRAINT "role_right_right_fkey" FOREIGN KEY ("right") REFERENCES "right_name"("right") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION allow_right(p_right text) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO right_name ("right") VALUES (p_right) ON CONFLICT DO NOTHING
$$;
