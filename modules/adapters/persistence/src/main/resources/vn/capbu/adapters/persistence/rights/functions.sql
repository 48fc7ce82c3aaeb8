-- What the server writes for itself. rights_state: script is SHA-256 of what was run, made is SHA-256 of what the server said of grants, policies, triggers
-- and functions afterwards.
CREATE TABLE IF NOT EXISTS capbu_rights.rights_state (
    id      INTEGER NOT NULL PRIMARY KEY,
    script  VARCHAR(64) NOT NULL,
    made    VARCHAR(64) NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What the ledger of PINs said before a try whose answer isn't known yet, and who makes it.
CREATE TABLE IF NOT EXISTS capbu_rights.pin_attempt (
    token_serial  VARCHAR(32) NOT NULL,
    pin_kind      VARCHAR(10) NOT NULL,
    operator      VARCHAR(255) NOT NULL,
    failed_tries  INTEGER NOT NULL,
    last_try_at   TIMESTAMP(6) WITH TIME ZONE,
    last_answer   VARCHAR(100),
    further_tries INTEGER NOT NULL,
    PRIMARY KEY (token_serial, pin_kind)
);

-- What conditions and triggers ask. Every function has a search path of its own: nothing that a caller sets or makes comes before it. Who acts
-- is session_user, the role that signed in, whatever SET ROLE says.

CREATE OR REPLACE FUNCTION capbu_rights.capbu_is(role text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT pg_has_role(session_user, 'capbu_' || role, 'USAGE') $fn$;

CREATE OR REPLACE FUNCTION capbu_rights.capbu_province() RETURNS varchar
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$ SELECT province FROM operator_account WHERE name = session_user AND active $fn$;

CREATE OR REPLACE FUNCTION capbu_rights.capbu_unit() RETURNS varchar
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$ SELECT unit FROM operator_account WHERE name = session_user AND active $fn$;

CREATE OR REPLACE FUNCTION capbu_rights.capbu_refuse(what text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $fn$
BEGIN
    RAISE EXCEPTION 'refused: %', what USING ERRCODE = 'insufficient_privilege';
END
$fn$;

-- The audit trail.

CREATE OR REPLACE FUNCTION capbu_rights.capbu_is_linked(event bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$ SELECT EXISTS (SELECT 1 FROM audit_chain WHERE event_id = event) $fn$;

CREATE OR REPLACE FUNCTION capbu_rights.capbu_sha256(content text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') $fn$;

CREATE OR REPLACE FUNCTION capbu_rights.capbu_escape(content text) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    AS $fn$ SELECT replace(replace(replace(content, E'\\', E'\\\\'), E'\n', E'\\n'), '=', E'\\e') $fn$;

-- As java.time.Instant writes it: no fraction, three digits or six.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_instant(at timestamptz) RETURNS text
    LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
    AS $fn$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || CASE
            WHEN micros = 0 THEN ''
            WHEN micros % 1000 = 0 THEN '.' || lpad((micros / 1000)::text, 3, '0')
            ELSE '.' || lpad(micros::text, 6, '0')
           END || 'Z'
    FROM (SELECT extract(microseconds FROM at AT TIME ZONE 'UTC')::bigint % 1000000 AS micros) AS part
    $fn$;

-- The hash of a line, as vn.capbu.kernel.proof.ChainHash makes it.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_audit_content(event bigint) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
    SELECT capbu_sha256(
        capbu_instant(e.occurred_at) || E'\n' || capbu_escape(e.operator) || E'\n' || capbu_escape(e.action) || E'\n'
        || capbu_escape(e.subject) || E'\n'
        || COALESCE((SELECT string_agg(capbu_escape(d.name) || '=' || capbu_escape(d.detail) || E'\n', '' ORDER BY d.name COLLATE "C")
                     FROM audit_detail d WHERE d.event_id = e.id), ''))
    FROM audit_event e
    WHERE e.id = event
    $fn$;

-- A line's number is the next one: nobody takes the number of a later line.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_audit_number() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
BEGIN
    IF NEW.id IS DISTINCT FROM currval(pg_get_serial_sequence('audit_event', 'id')) THEN
        PERFORM capbu_refuse('the number of a line of the audit trail');
    END IF;
    RETURN NEW;
EXCEPTION WHEN object_not_in_prerequisite_state THEN
    PERFORM capbu_refuse('the number of a line of the audit trail');
    RETURN NULL;
END
$fn$;

-- Links a line to the chain when its transaction is committed: the end of the chain is locked as long as that takes, and its order is the order
-- of the commits. The first link ever is made after those of all lines of versions without a chain.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_audit_link() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
DECLARE
    head audit_head%ROWTYPE;
    line record;
    said text;
BEGIN
    SELECT * INTO STRICT head FROM audit_head WHERE id = 1 FOR UPDATE;
    IF head.chain_id = '' THEN
        head.chain_id := gen_random_uuid()::text;
        head.hash := capbu_sha256(E'capbu audit chain\n' || head.chain_id);
        FOR line IN SELECT e.id FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_chain c WHERE c.event_id = e.id) AND e.id < NEW.id
                    ORDER BY e.id LOOP
            said := capbu_audit_content(line.id);
            head.sequence := head.sequence + 1;
            head.hash := capbu_sha256(head.hash || E'\n' || head.sequence || E'\n' || line.id || E'\n' || said);
            INSERT INTO audit_chain (sequence, event_id, content_hash, hash) VALUES (head.sequence, line.id, said, head.hash);
        END LOOP;
    ELSIF capbu_is_linked(NEW.id) THEN
        RETURN NULL;
    END IF;
    said := capbu_audit_content(NEW.id);
    head.sequence := head.sequence + 1;
    head.hash := capbu_sha256(head.hash || E'\n' || head.sequence || E'\n' || NEW.id || E'\n' || said);
    INSERT INTO audit_chain (sequence, event_id, content_hash, hash) VALUES (head.sequence, NEW.id, said, head.hash);
    UPDATE audit_head SET chain_id = head.chain_id, sequence = head.sequence, hash = head.hash WHERE id = 1;
    RETURN NULL;
END
$fn$;

-- PINs. pin_attempt holds what the ledger said before a try that was counted and whose answer isn't known yet. A count is lowered only to what it
-- was before one's own try, when the token never saw the PIN; to nothing, after one's own try, when the token accepted it, which is written
-- down; and by a supervisor. Only a supervisor gives further tries.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_pin_tries() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
DECLARE
    before pin_attempt%ROWTYPE;
    supervises boolean := capbu_is('supervisor');
    event bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.failed_tries NOT IN (0, 1) OR (NEW.further_tries > 0 AND NOT supervises) THEN
            PERFORM capbu_refuse('tries of a PIN that nobody made');
        END IF;
        IF NEW.failed_tries = 1 THEN
            INSERT INTO pin_attempt (token_serial, pin_kind, operator, failed_tries, last_try_at, last_answer, further_tries)
            VALUES (NEW.token_serial, NEW.pin_kind, session_user, 0, NULL, NULL, 0);
        END IF;
        RETURN NULL;
    END IF;
    IF NEW.token_serial <> OLD.token_serial OR NEW.pin_kind <> OLD.pin_kind THEN
        PERFORM capbu_refuse('tries of another PIN');
    END IF;
    IF NEW.failed_tries > OLD.failed_tries THEN
        IF NEW.further_tries > OLD.further_tries AND NOT supervises THEN
            PERFORM capbu_refuse('further tries of a PIN');
        END IF;
        INSERT INTO pin_attempt (token_serial, pin_kind, operator, failed_tries, last_try_at, last_answer, further_tries)
        VALUES (OLD.token_serial, OLD.pin_kind, session_user, OLD.failed_tries, OLD.last_try_at, OLD.last_answer, OLD.further_tries)
        ON CONFLICT (token_serial, pin_kind) DO UPDATE SET operator = EXCLUDED.operator, failed_tries = EXCLUDED.failed_tries,
            last_try_at = EXCLUDED.last_try_at, last_answer = EXCLUDED.last_answer, further_tries = EXCLUDED.further_tries;
        RETURN NULL;
    END IF;
    DELETE FROM pin_attempt WHERE token_serial = OLD.token_serial AND pin_kind = OLD.pin_kind RETURNING * INTO before;
    IF NEW.failed_tries = OLD.failed_tries THEN
        IF NEW.further_tries > OLD.further_tries AND NOT supervises THEN
            PERFORM capbu_refuse('further tries of a PIN');
        END IF;
        RETURN NULL;
    END IF;
    IF NEW.failed_tries = 0 AND NEW.last_answer = 'CKR_OK' AND NEW.further_tries = 0 AND (before.operator = session_user OR supervises) THEN
        INSERT INTO audit_event (occurred_at, operator, action, subject)
        VALUES (date_trunc('microseconds', clock_timestamp()), session_user, 'pin.accept', NEW.token_serial) RETURNING id INTO event;
        INSERT INTO audit_detail (event_id, name, detail)
        VALUES (event, 'failedTries', OLD.failed_tries::text), (event, 'kind', NEW.pin_kind);
        RETURN NULL;
    END IF;
    IF before.operator = session_user AND NEW.failed_tries = before.failed_tries
        AND NEW.last_try_at IS NOT DISTINCT FROM before.last_try_at AND NEW.last_answer IS NOT DISTINCT FROM before.last_answer
        AND NEW.further_tries = before.further_tries THEN
        RETURN NULL;
    END IF;
    PERFORM capbu_refuse('a lower number of tries of a PIN');
    RETURN NULL;
END
$fn$;

-- A change of the journal has its line of the history, of the one who made it.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_renewal_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM renewal_history h WHERE h.renewal_id = NEW.id AND h.state = NEW.state AND h.entered_at = NEW.updated_at
                   AND h.operator = session_user) THEN
        PERFORM capbu_refuse('a step of a renewal without its line of the history');
    END IF;
    RETURN NULL;
END
$fn$;

-- Of a certificate, who renews writes what the renewal came to, and nothing else.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_certificate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
DECLARE
    renewed text[] := ARRAY['replaced_by', 'token_serial', 'valid_from', 'valid_to', 'not_before', 'not_after', 'renewed_here', 'der', 'issuer',
                            'issuer_key_id'];
BEGIN
    IF NOT capbu_is('product_centre') AND NOT capbu_is('administrator')
        AND to_jsonb(NEW) - renewed IS DISTINCT FROM to_jsonb(OLD) - renewed THEN
        PERFORM capbu_refuse('what the registry says of a certificate');
    END IF;
    RETURN NEW;
END
$fn$;

-- A series has no gap, and gives no number twice.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_custody_number() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $fn$
BEGIN
    IF (TG_OP = 'INSERT' AND NEW.last_number <> 1) OR (TG_OP = 'UPDATE' AND NEW.last_number <> OLD.last_number + 1) THEN
        PERFORM capbu_rights.capbu_refuse('a number of a paper out of its turn');
    END IF;
    RETURN NEW;
END
$fn$;

-- Of an account an operator changes only when he signed in last; an administrator changes those of others.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_account() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
    AS $fn$
DECLARE
    own text[] := ARRAY['last_sign_in_at', 'version'];
BEGIN
    IF OLD.name = session_user AND to_jsonb(NEW) - own IS DISTINCT FROM to_jsonb(OLD) - own THEN
        PERFORM capbu_rights.capbu_refuse('one''s own account');
    END IF;
    RETURN NEW;
END
$fn$;

-- Complaints.

CREATE OR REPLACE FUNCTION capbu_rights.capbu_may_change(id bigint, unit varchar, opened_by varchar) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
    SELECT capbu_is('supervisor') OR capbu_is('administrator') OR unit = capbu_unit() OR opened_by = session_user
    $fn$;

-- Whether a line may be added to a case: any by a supervisor; that the calendar changed by an administrator; by an agent of the unit that has the
-- case what isn't a supervisor's, nor answers or lets go what a supervisor or the regulator has; and what whoever took it in owes the customer.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_may_add(whose bigint, what varchar, said varchar) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
    SELECT capbu_is('supervisor')
        OR (capbu_is('administrator') AND what = 'CALENDAR_CHANGED')
        OR (capbu_is('care_agent')
            AND what NOT IN ('TO_REGULATOR', 'REGULATOR_ANSWERED', 'ABSORBED', 'MERGED', 'POLICY_MOVED', 'CALENDAR_CHANGED')
            AND EXISTS (SELECT 1 FROM complaint_case c
                        WHERE c.id = whose
                        AND NOT (what IN ('ANSWERED', 'CLOSED') AND c.state IN ('SUPERVISOR', 'REGULATOR'))
                        AND NOT (what IN ('HANDED_OVER', 'CLASSIFIED') AND c.state = 'SUPERVISOR')
                        AND (c.log_lines = 0 OR c.unit = capbu_unit()
                             OR (c.opened_by = session_user
                                 AND what IN ('ACKNOWLEDGED', 'ATTACHED', 'LINKED', 'NOTED', 'CALL_PROMISED', 'CALLED_BACK')))
                        AND (what <> 'PAUSED'
                             OR NOT EXISTS (SELECT 1 FROM complaint_pause_reason p
                                            WHERE p.supervisor AND strpos(E'\n' || said, E'\nREASON=' || p.code || E'\n') > 0))))
    $fn$;

-- A line of a case has its line of the audit trail.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_case_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM audit_event a
                   WHERE a.subject = 'KN' || CASE WHEN NEW.case_id < 1000000 THEN lpad(NEW.case_id::text, 6, '0') ELSE NEW.case_id::text END
                       || '#' || NEW.line
                   AND a.operator = session_user) THEN
        PERFORM capbu_refuse('a line of a case that the audit trail doesn''t prove');
    END IF;
    RETURN NULL;
END
$fn$;

-- What is kept beside a log comes from the log: it changes with new lines, to what they lead to.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_case() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
DECLARE
    lines bigint;
    kinds varchar[];
BEGIN
    SELECT count(*), COALESCE(array_agg(e.kind) FILTER (WHERE e.line > OLD.log_lines), '{}') INTO lines, kinds
    FROM complaint_event e WHERE e.case_id = OLD.id;
    IF NEW.id <> OLD.id OR NEW.log_lines <> lines OR NEW.log_lines < OLD.log_lines
        OR (NEW.state <> OLD.state
            AND NOT EXISTS (SELECT 1 FROM complaint_transition t WHERE t.to_state = NEW.state AND t.kind = ANY (kinds)))
        OR (NEW.unit <> OLD.unit AND NOT kinds && ARRAY['OPENED', 'HANDED_OVER']::varchar[])
        OR (NEW.agent <> OLD.agent AND NOT kinds && ARRAY['TAKEN', 'HANDED_OVER']::varchar[])
        OR (cardinality(kinds) = 0
            AND (NEW.closed_at, NEW.outcome, NEW.deadline, NEW.charged, NEW.opened_by, NEW.received_at)
                IS DISTINCT FROM (OLD.closed_at, OLD.outcome, OLD.deadline, OLD.charged, OLD.opened_by, OLD.received_at)) THEN
        PERFORM capbu_refuse('a case that its log doesn''t lead to');
    END IF;
    RETURN NEW;
END
$fn$;

-- Imports that are taken back.

-- A record goes in the transaction that takes back the import that brought it, and while nothing rests on it; a contract, which names no import,
-- in such a transaction. What refers to it by a foreign key is kept by that.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_withdrawn() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM import_withdrawal w
                   WHERE w.operator = session_user AND w.xmin = pg_current_xact_id()::xid
                   AND (w.kind = 'REGISTRY') = (TG_TABLE_NAME NOT LIKE 'rollout%')
                   AND (TG_TABLE_NAME = 'contract' OR w.import_id = (to_jsonb(OLD) ->> 'import_id')::bigint)) THEN
        PERFORM capbu_refuse('a record of an import that nobody takes back');
    END IF;
    IF TG_TABLE_NAME = 'subscriber_certificate' AND capbu_rests_on((to_jsonb(OLD) ->> 'subscriber_id')::bigint, to_jsonb(OLD) ->> 'serial') THEN
        PERFORM capbu_refuse('a certificate that something rests on');
    END IF;
    IF TG_TABLE_NAME = 'subscriber' AND (EXISTS (SELECT 1 FROM complaint_case c WHERE c.subscriber_id = OLD.id)
                                         OR EXISTS (SELECT 1 FROM custody_item i WHERE i.subscriber_id = OLD.id)) THEN
        PERFORM capbu_refuse('a subscriber that something rests on');
    END IF;
    RETURN OLD;
END
$fn$;

-- That an import is taken back has its line of the audit trail, of the one who does it.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_withdrawal_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM audit_event e
                   JOIN audit_detail n ON n.event_id = e.id AND n.name = 'import' AND n.detail = NEW.import_id::text
                   JOIN audit_detail k ON k.event_id = e.id AND k.name = 'kind' AND k.detail = NEW.kind
                   JOIN audit_detail p ON p.event_id = e.id AND p.name = 'secondPerson' AND p.detail = NEW.second_person
                   WHERE e.id > (SELECT max(last.id) - 10000 FROM audit_event last) AND e.operator = session_user
                   AND e.action LIKE '%.import.withdraw' AND e.xmin = pg_current_xact_id()::xid) THEN
        PERFORM capbu_refuse('an import that is taken back without its line of the audit trail');
    END IF;
    RETURN NULL;
END
$fn$;

-- Whether a renewal, a token in custody, a decision or a campaign needs a certificate.
CREATE OR REPLACE FUNCTION capbu_rights.capbu_rests_on(subscriber bigint, certificate varchar) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, capbu_rights, pg_temp
    AS $fn$
    SELECT EXISTS (SELECT 1 FROM renewal r WHERE r.old_serial = certificate AND r.subscriber_id = subscriber)
        OR EXISTS (SELECT 1 FROM renewal r WHERE r.new_serial = certificate AND r.subscriber_id = subscriber)
        OR EXISTS (SELECT 1 FROM custody_item i WHERE i.subscriber_id = subscriber)
        OR EXISTS (SELECT 1 FROM campaign g JOIN eligibility_decision d ON d.campaign_id = g.id
                   WHERE d.serial = certificate AND d.subscriber_id = subscriber)
        OR EXISTS (SELECT 1 FROM campaign g JOIN rollout_member m ON m.campaign_id = g.id
                   WHERE m.serial = certificate AND m.subscriber_id = subscriber)
    $fn$;
