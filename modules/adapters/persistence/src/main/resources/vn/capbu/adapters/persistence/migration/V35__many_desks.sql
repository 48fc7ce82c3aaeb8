-- Who works on which token. A row stays when it is given back: its version counts up for good, so that a desk that was overtaken can't
-- take an old right for a new one. Every time is of the database's clock.
CREATE TABLE token_lease (
    token_serial VARCHAR(32) NOT NULL PRIMARY KEY,
    desk         VARCHAR(40) NOT NULL,
    desk_name    VARCHAR(100) NOT NULL,
    operator     VARCHAR(255) NOT NULL,
    taken_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    until_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version      BIGINT NOT NULL
);
CREATE INDEX token_lease_until ON token_lease (until_at);
