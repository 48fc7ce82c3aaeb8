-- Who works with the console. On PostgreSQL an operator is a login role of the server, named as the account: roles, passwords and tries are
-- the server's, and operator_account_role stays empty. No account has a password from the start.
CREATE TABLE operator_account (
    name            VARCHAR(63) PRIMARY KEY,
    display_name    VARCHAR(200) NOT NULL,
    unit            VARCHAR(200),
    province        VARCHAR(2),
    active          BOOLEAN NOT NULL,
    password_hash   VARCHAR(500),
    must_change     BOOLEAN NOT NULL,
    failed_tries    INTEGER NOT NULL,
    locked_until    TIMESTAMP(6) WITH TIME ZONE,
    last_sign_in_at TIMESTAMP(6) WITH TIME ZONE,
    version         BIGINT NOT NULL
);

CREATE TABLE operator_account_role (
    name VARCHAR(63) NOT NULL REFERENCES operator_account (name),
    role VARCHAR(30) NOT NULL,
    PRIMARY KEY (name, role)
);

-- Rules get versions and are never edited; the newest is in force. The first one is ours: the documents have none.
CREATE TABLE sign_in_rule (
    version         INTEGER PRIMARY KEY,
    in_force_from   DATE NOT NULL,
    min_length      INTEGER NOT NULL,
    max_length      INTEGER NOT NULL,
    free_tries      INTEGER NOT NULL,
    first_delay_s   INTEGER NOT NULL,
    max_delay_s     INTEGER NOT NULL
);

INSERT INTO sign_in_rule (version, in_force_from, min_length, max_length, free_tries, first_delay_s, max_delay_s) VALUES
    (1, DATE '2019-01-01', 10, 128, 3, 30, 3600);
