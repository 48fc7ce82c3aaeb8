-- Imports that were taken back, by two persons. kind, import_id: a row of registry_import (REGISTRY) or rollout_import (RENEWALS, CALLS). The
-- records themselves are gone then; the line stays, and so does that of the import.
CREATE TABLE import_withdrawal (
    kind          VARCHAR(20) NOT NULL,
    import_id     BIGINT NOT NULL,
    operator      VARCHAR(255) NOT NULL,
    second_person VARCHAR(255) NOT NULL,
    reason        VARCHAR(1000) NOT NULL,
    withdrawn_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    removed       BIGINT DEFAULT 0 NOT NULL,
    restored      BIGINT DEFAULT 0 NOT NULL,
    kept          BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (kind, import_id)
);

-- What an import of the registry found before it changed it, so that it can be taken back: columns as in subscriber, and in
-- subscriber_certificate with its contract. Imports of older versions have no rows here.
CREATE TABLE registry_before_subscriber (
    import_id     BIGINT NOT NULL,
    subscriber_id BIGINT NOT NULL,
    name          VARCHAR(500) NOT NULL,
    province      VARCHAR(200) NOT NULL,
    province_code VARCHAR(10) NOT NULL,
    channel       VARCHAR(100) NOT NULL,
    PRIMARY KEY (import_id, subscriber_id)
);

CREATE TABLE registry_before_certificate (
    import_id        BIGINT NOT NULL,
    certificate_id   BIGINT NOT NULL,
    holder_name      VARCHAR(500) NOT NULL,
    province         VARCHAR(200) NOT NULL,
    device_version   VARCHAR(100) NOT NULL,
    token_serial     VARCHAR(32),
    valid_from       DATE,
    valid_to         DATE,
    state            VARCHAR(20) NOT NULL,
    phone            VARCHAR(100) NOT NULL,
    email            VARCHAR(320) NOT NULL,
    province_code    VARCHAR(10) NOT NULL,
    channel          VARCHAR(100) NOT NULL,
    issuer           VARCHAR(500) NOT NULL,
    remark           VARCHAR(2000) NOT NULL,
    state_since      TIMESTAMP(0) WITH TIME ZONE,
    state_source     VARCHAR(10) NOT NULL,
    state_reference  VARCHAR(100),
    state_crl_id     BIGINT,
    ends_on          DATE,
    number           VARCHAR(100) NOT NULL,
    signed_on        DATE,
    starts_on        DATE,
    contracting_unit VARCHAR(300) NOT NULL,
    account_manager  VARCHAR(200) NOT NULL,
    collaborator     VARCHAR(200) NOT NULL,
    agent            VARCHAR(200) NOT NULL,
    service_package  VARCHAR(200) NOT NULL,
    invoice          VARCHAR(100) NOT NULL,
    PRIMARY KEY (import_id, certificate_id)
);

-- Whether a token of a subscriber is in custody.
CREATE INDEX custody_item_subscriber ON custody_item (subscriber_id);
