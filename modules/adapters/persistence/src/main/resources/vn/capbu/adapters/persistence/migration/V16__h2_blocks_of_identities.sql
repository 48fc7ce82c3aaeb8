-- H2 writes all that is pending to the file whenever a block of identities is used up, and a block has 32 by default: of a million new
-- rows that made most of the time and of the file. A process that is killed leaves a gap, which means nothing. Not on PostgreSQL, whose
-- blocks belong to one connection each: identities are in the order of their rows there as here.
ALTER TABLE subscriber ALTER COLUMN id SET CACHE 100000;
ALTER TABLE contract ALTER COLUMN id SET CACHE 100000;
ALTER TABLE subscriber_certificate ALTER COLUMN id SET CACHE 100000;
ALTER TABLE registry_change ALTER COLUMN id SET CACHE 100000;
