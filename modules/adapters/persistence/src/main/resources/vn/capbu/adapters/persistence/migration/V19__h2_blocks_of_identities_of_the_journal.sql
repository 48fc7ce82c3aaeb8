-- The same for what every step of a renewal writes (V16): H2 writes down a block of identities by a transaction of its own, in the midst of
-- the step's. A disk that is full just then, with several tokens at work, could lose the block while rows of it stay, or leave the file's
-- books on its versions wrong. One block lasts for years of work.
ALTER TABLE audit_event ALTER COLUMN id SET CACHE 100000;
ALTER TABLE renewal_history ALTER COLUMN id SET CACHE 100000;
ALTER TABLE search_change ALTER COLUMN number SET CACHE 100000;
ALTER TABLE search_fact_change ALTER COLUMN id SET CACHE 100000;
ALTER TABLE audit_detail ALTER COLUMN id SET CACHE 100000;
ALTER TABLE follow_up ALTER COLUMN id SET CACHE 100000;
ALTER TABLE custody_move ALTER COLUMN id SET CACHE 100000;
