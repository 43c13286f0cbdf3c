-- Whether the demo was begun and finished: one that was cut off is started over, never taken for whole.
CREATE TABLE "demo_filling" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "begun_at" TIMESTAMPTZ(6) NOT NULL DEFAULT newsroom_now(),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "demo_filling_pkey" PRIMARY KEY ("one")
);
ALTER TABLE demo_filling ADD CONSTRAINT demo_filling_one CHECK (one);
