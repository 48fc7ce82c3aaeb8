-- As V16: a population of a million comes in at once, and a bench writes a fact with each renewal.
ALTER TABLE rollout_member ALTER COLUMN id SET CACHE 100000;
ALTER TABLE rollout_event ALTER COLUMN id SET CACHE 100000;
ALTER TABLE rollout_delta ALTER COLUMN id SET CACHE 100000;
ALTER TABLE rollout_call ALTER COLUMN id SET CACHE 100000;
