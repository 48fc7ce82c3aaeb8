-- A chain over the lines of the audit trail, in the order in which they were committed. hash: SHA-256, in hexadecimal digits, over the
-- hash before, sequence, event_id and content_hash. No foreign key: a line that is gone leaves its link.
CREATE TABLE audit_chain (
    sequence     BIGINT NOT NULL PRIMARY KEY,
    event_id     BIGINT NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    hash         VARCHAR(64) NOT NULL,
    CONSTRAINT audit_chain_event_once UNIQUE (event_id)
);

-- One row: the end of the chain. Whoever commits lines locks it. chain_id: given with the first link.
CREATE TABLE audit_head (
    id       INTEGER NOT NULL PRIMARY KEY,
    chain_id VARCHAR(36) NOT NULL,
    sequence BIGINT NOT NULL,
    hash     VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, chain_id, sequence, hash) VALUES (1, '', 0, '');

CREATE INDEX audit_event_subject ON audit_event (subject);
