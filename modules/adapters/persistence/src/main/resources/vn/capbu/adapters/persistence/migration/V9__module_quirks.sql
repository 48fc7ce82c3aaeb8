-- What is peculiar to a module, whether it is in use, and its place in the administrator's order.
ALTER TABLE token_module ADD COLUMN place INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE token_module ADD COLUMN enabled BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE token_module ADD COLUMN key_generation_shortest_s INTEGER;
ALTER TABLE token_module ADD COLUMN key_generation_longest_s INTEGER;
ALTER TABLE token_module ADD COLUMN max_certificate_bytes INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE token_module ADD COLUMN max_tokens INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE token_module ADD COLUMN pin_flags_not_set BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE token_module ADD COLUMN slot_ids_change BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE token_module ADD COLUMN free_memory_unknown BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE token_module ADD COLUMN notes VARCHAR(4000) DEFAULT '' NOT NULL;

UPDATE token_module SET place = (SELECT COUNT(*) FROM token_module earlier WHERE earlier.name < token_module.name);
