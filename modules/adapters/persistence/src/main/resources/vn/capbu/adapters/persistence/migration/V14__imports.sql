-- The checks of imports: which finding refuses its row (REFUSE), which is told only (WARN), which is nothing (IGNORE). A finding
-- without a row here refuses. A new version is added, never a row changed: each report names the version that judged it.
CREATE TABLE import_rules (
    version        INTEGER NOT NULL PRIMARY KEY,
    effective_from DATE NOT NULL
);

CREATE TABLE import_check (
    rules_version INTEGER NOT NULL REFERENCES import_rules (version),
    finding       VARCHAR(40) NOT NULL,
    severity      VARCHAR(10) NOT NULL,
    PRIMARY KEY (rules_version, finding)
);

-- word: folded, as VietnameseText.fold makes it.
CREATE TABLE import_state_word (
    rules_version INTEGER NOT NULL REFERENCES import_rules (version),
    word          VARCHAR(50) NOT NULL,
    state         VARCHAR(20) NOT NULL,
    PRIMARY KEY (rules_version, word)
);

-- How the columns of a layout were taken last. layout: SHA-256 of the folded headers; columns: names of the registry's columns in
-- the order of the file, empty where one means nothing, joined by commas.
CREATE TABLE import_layout (
    layout      VARCHAR(64) NOT NULL PRIMARY KEY,
    headers     VARCHAR(4000) NOT NULL,
    columns     VARCHAR(8000) NOT NULL,
    operator    VARCHAR(255) NOT NULL,
    used_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- One row, locked by the import that runs.
CREATE TABLE import_lock (
    id INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO import_lock (id) VALUES (1);

INSERT INTO import_rules (version, effective_from) VALUES (1, DATE '2020-01-01');

INSERT INTO import_check (rules_version, finding, severity) VALUES
    (1, 'MISSING', 'REFUSE'),
    (1, 'CELL_COUNT', 'REFUSE'),
    (1, 'TOO_LONG', 'REFUSE'),
    (1, 'CONTROL_CHARACTER', 'REFUSE'),
    (1, 'FAULTY_CELL', 'REFUSE'),
    (1, 'NOT_A_TAX_CODE', 'REFUSE'),
    (1, 'WRONG_CHECK_DIGIT', 'WARN'),
    (1, 'LEADING_ZERO_RESTORED', 'WARN'),
    (1, 'NOT_A_TOKEN_SERIAL', 'REFUSE'),
    (1, 'NOT_A_CERTIFICATE_SERIAL', 'REFUSE'),
    (1, 'NOT_A_DATE', 'REFUSE'),
    (1, 'UNKNOWN_STATE', 'REFUSE'),
    (1, 'UNKNOWN_PROVINCE', 'WARN'),
    (1, 'NOT_AN_EMAIL', 'WARN'),
    (1, 'ENDS_BEFORE_START', 'REFUSE'),
    (1, 'CONTRACT_AFTER_CERTIFICATE', 'WARN'),
    (1, 'CONTRACT_ENDS_FIRST', 'WARN'),
    (1, 'DUPLICATE', 'REFUSE'),
    (1, 'SERIAL_OF_ANOTHER', 'WARN'),
    (1, 'TOKEN_OF_ANOTHER', 'WARN'),
    (1, 'SERIAL_REGISTERED_TO_ANOTHER', 'WARN'),
    (1, 'TOKEN_REGISTERED_TO_ANOTHER', 'WARN');

INSERT INTO import_state_word (rules_version, word, state) VALUES
    (1, 'hoat dong', 'VALID'),
    (1, 'dang hoat dong', 'VALID'),
    (1, 'con hieu luc', 'VALID'),
    (1, 'hieu luc', 'VALID'),
    (1, 'hop le', 'VALID'),
    (1, 'valid', 'VALID'),
    (1, 'active', 'VALID'),
    (1, 'tam dung', 'SUSPENDED'),
    (1, 'tam ngung', 'SUSPENDED'),
    (1, 'tam khoa', 'SUSPENDED'),
    (1, 'suspended', 'SUSPENDED'),
    (1, 'thu hoi', 'REVOKED'),
    (1, 'da thu hoi', 'REVOKED'),
    (1, 'bi thu hoi', 'REVOKED'),
    (1, 'revoked', 'REVOKED');
