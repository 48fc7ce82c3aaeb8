-- What a desk has for itself among those that share the database: a token to work on (TOKEN, its serial), a member to call (CALL, its
-- identity). A row stays when it is given back: its version counts up for good, so that a desk that was overtaken can't take an old right
-- for a new one. Every time is of the database's clock.
CREATE TABLE desk_lease (
    kind      VARCHAR(10) NOT NULL,
    thing     VARCHAR(40) NOT NULL,
    desk      VARCHAR(40) NOT NULL,
    desk_name VARCHAR(100) NOT NULL,
    operator  VARCHAR(255) NOT NULL,
    taken_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    until_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    version   BIGINT NOT NULL,
    PRIMARY KEY (kind, thing)
);
CREATE INDEX desk_lease_until ON desk_lease (until_at);
