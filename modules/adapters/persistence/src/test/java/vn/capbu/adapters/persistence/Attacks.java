package vn.capbu.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.capbu.adapters.persistence.RightsBench.Who;

/** Everything that is tried with plain SQL and an operator's own credentials. */
final class Attacks {

    private static final String LINE =
            "INSERT INTO audit_event (occurred_at, operator, action, subject) VALUES (CURRENT_TIMESTAMP, ";

    private final List<Attack> all = new ArrayList<>();

    private Attacks() {}

    static List<Attack> all() {
        Attacks attacks = new Attacks();
        for (Who who : Who.values()) {
            attacks.trail(who);
            attacks.server(who);
            attacks.settings(who);
        }
        attacks.pins();
        attacks.renewals();
        attacks.registry();
        attacks.province();
        attacks.complaints();
        attacks.rollout();
        attacks.auditor();
        return attacks.all;
    }

    private void add(Who who, String what, String... sql) {
        all.add(Attack.of(who, what, sql));
    }

    private void trail(Who who) {
        add(who, "change a line of the audit trail", "UPDATE audit_event SET subject = 'x'");
        add(who, "change whose line it is", "UPDATE audit_event SET operator = 'ai.do'");
        add(who, "change a detail of the audit trail", "UPDATE audit_detail SET detail = 'x'");
        add(
                who,
                "delete lines of the audit trail",
                "DELETE FROM audit_detail",
                "DELETE FROM audit_event");
        add(who, "empty the audit trail", "TRUNCATE audit_event CASCADE");
        add(who, "write a line under another's name", LINE + "'co.hoa.khac', 'pin.unlock', 'T1')");
        add(
                who,
                "write a line under the name of a group",
                "SET LOCAL ROLE " + who.group().role(),
                LINE + "'" + who.group().role() + "', 'pin.unlock', 'T1')");
        add(
                who,
                "take the number of a later line",
                "INSERT INTO audit_event (id, occurred_at, operator, action, subject) VALUES (900000000, CURRENT_TIMESTAMP, '"
                        + who.login()
                        + "', 'a.b', 'c')");
        add(
                who,
                "add a detail to a line that is in the chain",
                "INSERT INTO audit_detail (event_id, name, detail) SELECT "
                        + chained(who)
                        + ", 'later', 'x'");
        add(
                who,
                "add a link to the chain",
                "INSERT INTO audit_chain (sequence, event_id, content_hash, hash) VALUES (900000000, 900000000, 'x', 'x')");
        add(who, "change a link of the chain", "UPDATE audit_chain SET hash = 'x'");
        add(who, "take links from the chain", "DELETE FROM audit_chain WHERE sequence > 1");
        add(who, "move the end of the chain", "UPDATE audit_head SET sequence = sequence - 1");
        add(who, "keep others from the end of the chain", "SELECT * FROM audit_head FOR UPDATE");
        add(
                who,
                "make the server's work of linking by hand",
                "SELECT capbu_rights.capbu_audit_content(1)");
    }

    /** A line that is in the chain, as its own operator sees it; somebody who has none yet is told of the first. */
    private static String chained(Who who) {
        return "(SELECT COALESCE((SELECT MAX(e.id) FROM audit_event e WHERE e.operator = '"
                + who.login()
                + "'), 1))";
    }

    private void server(Who who) {
        String login = "\"" + who.login() + "\"";
        add(
                who,
                "give oneself a role",
                "GRANT "
                        + (who == Who.ADMIN ? "capbu_product_centre" : "capbu_administrator")
                        + " TO "
                        + login);
        add(
                who,
                "become a supervisor",
                "GRANT capbu_supervisor TO " + login + " WITH ADMIN OPTION");
        add(who, "become a superuser", "ALTER ROLE " + login + " SUPERUSER");
        add(who, "get past row-level security", "ALTER ROLE " + login + " BYPASSRLS");
        add(who, "be allowed to make roles", "ALTER ROLE " + login + " CREATEROLE");
        add(who, "take the owner's role", "SET LOCAL ROLE capbu");
        add(who, "take another operator's role", "SET LOCAL ROLE \"ngoai\"");
        add(who, "act as another", "SET LOCAL SESSION AUTHORIZATION capbu");
        add(who, "change another's password", "ALTER ROLE \"ngoai\" PASSWORD 'x'");
        add(who, "make a role", "CREATE ROLE ke_khac LOGIN");
        add(who, "read passwords of the server", "SELECT COUNT(rolpassword) FROM pg_authid");
        add(who, "make a table", "CREATE TABLE cua_toi (a INT)");
        add(who, "make a temporary table", "CREATE TEMPORARY TABLE cua_toi (a INT)");
        add(who, "make a schema", "CREATE SCHEMA cua_toi");
        add(
                who,
                "make a function",
                "CREATE FUNCTION cua_toi() RETURNS INT LANGUAGE sql AS 'SELECT 1'");
        add(who, "make a view", "CREATE VIEW cua_toi AS SELECT 1 AS a");
        add(
                who,
                "replace a function of the rights",
                "CREATE OR REPLACE FUNCTION capbu_rights.capbu_unit() RETURNS varchar LANGUAGE sql AS $$ SELECT 'ctkv'::varchar $$");
        add(
                who,
                "drop a function of the rights",
                "DROP FUNCTION capbu_rights.capbu_province() CASCADE");
        add(who, "switch a trigger off", "ALTER TABLE audit_event DISABLE TRIGGER capbu_link");
        add(who, "switch all triggers off", "SET LOCAL session_replication_role = replica");
        add(who, "drop a trigger", "DROP TRIGGER capbu_tries ON pin_tries");
        add(
                who,
                "switch row-level security off",
                "ALTER TABLE subscriber DISABLE ROW LEVEL SECURITY");
        add(who, "drop a policy", "DROP POLICY capbu_read ON subscriber");
        add(who, "make a policy", "CREATE POLICY cua_toi ON subscriber USING (TRUE)");
        add(who, "own a table", "ALTER TABLE subscriber OWNER TO " + login);
        add(who, "grant what one has", "GRANT SELECT ON campaign TO \"ngoai\"");
        add(who, "read a file of the server", "SELECT pg_read_file('PG_VERSION')");
        add(
                who,
                "read a file of the server by COPY",
                "CREATE TEMPORARY TABLE t (a TEXT)",
                "COPY t FROM '/etc/hostname'");
        add(who, "write a file of the server", "COPY (SELECT 1) TO '/tmp/capbu-attack'");
        add(who, "run a program on the server", "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'");
        add(
                who,
                "bring a file of the server into the database",
                "SELECT lo_import('/etc/hostname')");
        add(who, "change a setting of the server", "ALTER SYSTEM SET log_statement = 'none'");
        add(who, "load a library", "LOAD '/tmp/x.so'");
        add(who, "make an extension", "CREATE EXTENSION pg_visibility");
        add(
                who,
                "end others' connections",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'capbu' AND pid <> pg_backend_pid()");
        add(who, "read the server's statistics of values", "SELECT * FROM pg_statistic");
        add(
                who,
                "change what the rights were made from",
                "UPDATE capbu_rights.rights_state SET made = ''");
        add(who, "read attempts at PINs", "SELECT COUNT(*) FROM capbu_rights.pin_attempt");
        add(
                who,
                "pretend that a migration ran",
                "INSERT INTO flyway_schema_history (installed_rank, description, type, script, installed_by, execution_time, success) VALUES (99, 'x', 'SQL', 'V99__x.sql', 'x', 1, TRUE)");
    }

    private void settings(Who who) {
        if (who != Who.ADMIN) {
            add(who, "change a campaign", "INSERT INTO campaign (name_key) VALUES ('của tôi')");
            add(
                    who,
                    "change the authority",
                    "INSERT INTO authority_settings (kind, valid_from) VALUES ('CMP', CURRENT_TIMESTAMP)");
            add(who, "lower a limit of cases", "UPDATE complaint_class SET limit_amount = 1");
            add(
                    who,
                    "give oneself another unit or province",
                    "UPDATE operator_account SET unit = 'cntt', province = '79' WHERE name = '"
                            + who.login()
                            + "'");
            add(
                    who,
                    "make an account",
                    "INSERT INTO operator_account (name, display_name, active, must_change, failed_tries, version) VALUES ('ma', 'ma', TRUE, FALSE, 0, 0)");
        } else {
            add(
                    who,
                    "give oneself another unit",
                    "UPDATE operator_account SET unit = 'cntt' WHERE name = '" + who.login() + "'");
            add(who, "rewrite a policy in place", "UPDATE complaint_policy SET rounds = 9");
        }
        add(who, "delete an account", "DELETE FROM operator_account WHERE name = 'tinh.01'");
        add(
                who,
                "give oneself a role by a table",
                "INSERT INTO operator_account_role (name, role) VALUES ('"
                        + who.login()
                        + "', 'ADMINISTRATOR')");
    }

    private void pins() {
        for (Who who : List.of(Who.PRODUCT, Who.CARE, Who.HANOI, Who.ADMIN)) {
            add(who, "read the ledger of PINs", "SELECT * FROM pin_tries");
            add(who, "read unlocks of PINs", "SELECT * FROM pin_unlock");
            add(who, "lower a number of tries", "UPDATE pin_tries SET failed_tries = 0");
        }
        String t1 = " WHERE token_serial = 'T1'";
        add(Who.DESK, "lower a number of tries", "UPDATE pin_tries SET failed_tries = 0" + t1);
        add(
                Who.DESK,
                "lower a number of tries as if it was accepted",
                "UPDATE pin_tries SET failed_tries = 0, last_answer = 'CKR_OK', further_tries = 0"
                        + t1);
        add(Who.DESK, "give oneself further tries", "UPDATE pin_tries SET further_tries = 3" + t1);
        add(
                Who.DESK,
                "take back more than one's own try",
                "UPDATE pin_tries SET failed_tries = 2, last_answer = NULL, further_tries = 0" + t1,
                "UPDATE pin_tries SET failed_tries = 0, last_answer = NULL" + t1);
        add(Who.DESK, "forget a token", "DELETE FROM pin_tries");
        add(
                Who.DESK,
                "begin the ledger of a token with further tries",
                "INSERT INTO pin_tries (token_serial, pin_kind, failed_tries, further_tries) VALUES ('T77', 'USER', 0, 3)");
        add(
                Who.DESK,
                "unlock a PIN",
                "INSERT INTO pin_unlock (token_serial, pin_kind, tries, failed_tries, reason, supervisor, witness, unlocked_at) VALUES ('T1', 'USER', 3, 1, 'x', 'tester', 'anh Tư', CURRENT_TIMESTAMP)");
        add(
                Who.SUPERVISOR,
                "unlock a PIN alone",
                "INSERT INTO pin_unlock (token_serial, pin_kind, tries, failed_tries, reason, supervisor, witness, unlocked_at) VALUES ('T1', 'USER', 3, 1, 'x', 'co.hoa', 'co.hoa', CURRENT_TIMESTAMP)");
        add(
                Who.SUPERVISOR,
                "unlock a PIN under another's name",
                "INSERT INTO pin_unlock (token_serial, pin_kind, tries, failed_tries, reason, supervisor, witness, unlocked_at) VALUES ('T1', 'USER', 3, 1, 'x', 'tester', 'anh Tư', CURRENT_TIMESTAMP)");
        add(Who.SUPERVISOR, "change an unlock", "UPDATE pin_unlock SET reason = 'x'");
    }

    private void renewals() {
        add(
                Who.DESK,
                "say that a renewal is done",
                "UPDATE renewal SET state = 'DONE', open_token = NULL, open_certificate = NULL");
        add(Who.DESK, "change whose renewal it is", "UPDATE renewal SET token_serial = 'T2'");
        add(Who.DESK, "delete a renewal", "DELETE FROM renewal_history");
        add(
                Who.DESK,
                "change the history of a renewal",
                "UPDATE renewal_history SET state = 'DONE'");
        add(
                Who.DESK,
                "write the history under another's name",
                "INSERT INTO renewal_history (renewal_id, entered_at, state, operator) SELECT id, updated_at, state, 'co.hoa' FROM renewal");
        add(
                Who.DESK,
                "decide as a supervisor",
                "INSERT INTO renewal_history (renewal_id, entered_at, state, operator, decision, decision_reason, second_person) SELECT id, updated_at, state, 'tester', 'ABANDON', 'x', 'anh Tư' FROM renewal");
        add(
                Who.SUPERVISOR,
                "decide alone",
                "INSERT INTO renewal_history (renewal_id, entered_at, state, operator, decision, decision_reason, second_person) SELECT id, updated_at, state, 'co.hoa', 'ABANDON', 'x', 'co.hoa' FROM renewal");
        add(
                Who.DESK,
                "decide on a certificate",
                "INSERT INTO eligibility_decision (campaign_id, subscriber_id, serial, allowed, reason, operator, second_person, decided_at) VALUES (1, 1, 'AA', TRUE, 'x', 'tester', 'anh Tư', CURRENT_TIMESTAMP)");
        add(
                Who.SUPERVISOR,
                "decide on a certificate alone",
                "INSERT INTO eligibility_decision (campaign_id, subscriber_id, serial, allowed, reason, operator, second_person, decided_at) VALUES (1, 1, 'AA', TRUE, 'x', 'co.hoa', 'co.hoa', CURRENT_TIMESTAMP)");
        for (Who who : List.of(Who.PRODUCT, Who.CARE, Who.HANOI, Who.ADMIN)) {
            add(
                    who,
                    "begin a renewal",
                    "INSERT INTO renewal_history (renewal_id, entered_at, state, operator) SELECT '00000000-0000-0000-0000-000000000001', CURRENT_TIMESTAMP, 'DONE', '"
                            + who.login()
                            + "' FROM renewal_history WHERE FALSE UNION ALL SELECT id, updated_at, state, '"
                            + who.login()
                            + "' FROM renewal");
        }
        add(
                Who.DESK,
                "give a number of a paper twice",
                "UPDATE custody_number SET last_number = 0");
        add(
                Who.DESK,
                "take a consent back",
                "UPDATE custody_drop_off SET key_generation_consent = FALSE");
        add(
                Who.DESK,
                "change who brought a token",
                "UPDATE custody_drop_off SET person_name = 'x'");
        add(
                Who.DESK,
                "move a token under another's name",
                "INSERT INTO custody_move (item_id, to_state, moved_at, operator, origin, reason, rules_version) SELECT id, 'RETURNED', CURRENT_TIMESTAMP, 'co.hoa', 'OPERATOR', '', 1 FROM custody_item");
        add(Who.DESK, "change where a token was", "UPDATE custody_move SET to_state = 'RETURNED'");
    }

    private void registry() {
        add(Who.DESK, "change a customer's name", "UPDATE subscriber SET name = 'x'");
        add(
                Who.DESK,
                "revoke a certificate in the registry",
                "UPDATE subscriber_certificate SET state = 'REVOKED'");
        add(
                Who.DESK,
                "change a customer's telephone",
                "UPDATE subscriber_certificate SET phone = 'x'");
        add(
                Who.CARE,
                "change a certificate",
                "UPDATE subscriber_certificate SET valid_to = CURRENT_DATE");
        add(Who.PRODUCT, "delete a customer", "DELETE FROM registry_change");
        String withdrawal =
                "INSERT INTO import_withdrawal (kind, import_id, operator, second_person, reason, withdrawn_at)"
                        + " VALUES ('REGISTRY', 1, '%s', '%s', 'x', CURRENT_TIMESTAMP)";
        add(
                Who.PRODUCT,
                "take an import back alone",
                String.format(Locale.ROOT, withdrawal, "ttsp", "ttsp"));
        add(
                Who.ADMIN,
                "take an import back under another's name",
                String.format(Locale.ROOT, withdrawal, "ttsp", "co.hoa"));
        for (Who who : List.of(Who.DESK, Who.CARE, Who.SUPERVISOR, Who.HANOI, Who.AUDITOR)) {
            add(
                    who,
                    "take an import back",
                    String.format(Locale.ROOT, withdrawal, who.login(), "anh.tu"));
        }
        for (Who who : Who.values()) {
            add(
                    who,
                    "delete a certificate that no import is taken back of",
                    "DELETE FROM subscriber_certificate WHERE id = 8");
        }
        add(
                Who.PRODUCT,
                "say that a certificate came by an import that is taken back",
                String.format(Locale.ROOT, withdrawal, "ttsp", "co.hoa"),
                "UPDATE subscriber_certificate SET import_id = 1");
        add(
                Who.PRODUCT,
                "delete a certificate with the import of others",
                String.format(Locale.ROOT, withdrawal, "ttsp", "co.hoa"),
                "DELETE FROM subscriber_certificate WHERE id = 8");
        add(Who.PRODUCT, "change what was changed", "UPDATE registry_change SET operator = 'x'");
        add(
                Who.CARE,
                "write a note under another's name",
                "INSERT INTO subscriber_note (subscriber_id, content, added_at, added_by) VALUES (1, 'x', CURRENT_TIMESTAMP, 'co.hoa')");
        add(
                Who.CARE,
                "bring rows into the registry",
                "INSERT INTO subscriber (tax_code, name) VALUES ('0100109199', 'x')");
        add(
                Who.ADMIN,
                "import under another's name",
                "INSERT INTO registry_import (file_name, sha256, layout, mode, operator, started_at) VALUES ('x', 'x', '', 'ADD', 'ttsp', CURRENT_TIMESTAMP)");
    }

    /** Subscribers with numbers that leave 1, 2 or 3 by four are of other provinces. */
    private void province() {
        String other = " WHERE province_code <> '01'";
        Who hanoi = Who.HANOI;
        add(hanoi, "see another province's customers", "SELECT * FROM subscriber" + other);
        add(
                hanoi,
                "find another province's customer by its tax code",
                "SELECT * FROM subscriber WHERE tax_code = '0100000001'");
        add(
                hanoi,
                "see another province's certificates",
                "SELECT * FROM subscriber_certificate WHERE province <> 'Hà Nội'");
        add(
                hanoi,
                "see another province's contracts",
                "SELECT * FROM contract WHERE account_manager = 'AM 1'");
        add(
                hanoi,
                "see another province's renewals",
                "SELECT * FROM renewal WHERE subscriber_id = 7");
        add(hanoi, "see another province's history of renewals", "SELECT * FROM renewal_history");
        add(hanoi, "see another province's tokens", "SELECT * FROM custody_item");
        add(hanoi, "see who brought another province's tokens", "SELECT * FROM custody_drop_off");
        add(hanoi, "see where another province's tokens were", "SELECT * FROM custody_move");
        add(hanoi, "see another province's cases", "SELECT * FROM complaint_case");
        add(hanoi, "see the log of another province's case", "SELECT * FROM complaint_event");
        add(hanoi, "see who did what", "SELECT * FROM audit_event WHERE operator <> 'tinh.01'");
        add(hanoi, "see what others did", "SELECT * FROM audit_detail");
        add(hanoi, "see other accounts", "SELECT * FROM operator_account WHERE name <> 'tinh.01'");
        add(
                hanoi,
                "write a note on another province's customer",
                "INSERT INTO subscriber_note (subscriber_id, content, added_at, added_by) VALUES (2, 'x', CURRENT_TIMESTAMP, 'tinh.01')");
        add(
                hanoi,
                "change another province's customer",
                "UPDATE subscriber SET search_change = 9" + other);
        add(
                hanoi,
                "move a customer to another province",
                "UPDATE subscriber SET province_code = '79'");
        add(
                hanoi,
                "count all customers by a function with a search path of its own",
                "SET LOCAL search_path = pg_temp, public",
                "SELECT * FROM subscriber" + other);
        add(
                hanoi,
                "say that one's province is another",
                "SET LOCAL ROLE capbu_province",
                "SELECT * FROM subscriber" + other);
        add(
                hanoi,
                "renew",
                "INSERT INTO pin_tries (token_serial, pin_kind, failed_tries, further_tries) VALUES ('T78', 'USER', 0, 0)");
    }

    private void complaints() {
        String closing =
                "INSERT INTO complaint_event (case_id, line, occurred_at, operator, for_whom, workstation, kind, facts) SELECT id, log_lines + 1,"
                        + " CURRENT_TIMESTAMP, '%s', '', 'x', '%s', '' FROM complaint_case WHERE unit = 'ctkv'";
        add(
                Who.CARE,
                "close another unit's case",
                String.format(Locale.ROOT, closing, "chi.lan", "CLOSED"));
        add(
                Who.CARE,
                "take another unit's case",
                String.format(Locale.ROOT, closing, "chi.lan", "TAKEN"));
        add(
                Who.CARE,
                "close another unit's case past its log",
                "UPDATE complaint_case SET state = 'CLOSED' WHERE unit = 'ctkv'");
        add(
                Who.CARE,
                "lock another unit's case",
                "SELECT * FROM complaint_case WHERE unit = 'ctkv' FOR UPDATE");
        add(
                Who.CARE,
                "close one's own case past its log",
                "UPDATE complaint_case SET state = 'CLOSED' WHERE unit = 'cskh'");
        add(
                Who.CARE,
                "draw a case of another unit to oneself",
                "UPDATE complaint_case SET unit = 'cskh' WHERE unit = 'ctkv'");
        add(
                Who.CARE,
                "put a deadline off",
                "UPDATE complaint_case SET deadline = CURRENT_TIMESTAMP + INTERVAL '9 days' WHERE unit = 'cskh'");
        add(
                Who.REGION,
                "write a line under another's name",
                String.format(Locale.ROOT, closing, "chi.lan", "NOTED"));
        add(
                Who.REGION,
                "move a case to another policy",
                String.format(Locale.ROOT, closing, "anh.ba", "POLICY_MOVED"));
        add(Who.REGION, "merge cases", String.format(Locale.ROOT, closing, "anh.ba", "MERGED"));
        add(
                Who.REGION,
                "stop the clocks for a supervisor's reason",
                "INSERT INTO complaint_event (case_id, line, occurred_at, operator, for_whom, workstation, kind, facts) SELECT c.id, c.log_lines + 1, CURRENT_TIMESTAMP, 'anh.ba', '', 'x', 'PAUSED', 'REASON=' || p.code || E'\\n' FROM complaint_case c, complaint_pause_reason p WHERE c.unit = 'ctkv' AND p.supervisor LIMIT 1");
        for (String kind : List.of("ANSWERED", "CLOSED", "HANDED_OVER")) {
            add(
                    Who.REGION,
                    "let go what a supervisor has: " + kind,
                    "INSERT INTO audit_event (occurred_at, operator, action, subject) SELECT CURRENT_TIMESTAMP, 'anh.ba', 'complaint.x', 'KN'"
                            + " || lpad(id::text, 6, '0') || '#' || log_lines + 1 FROM complaint_case WHERE state = 'SUPERVISOR'",
                    String.format(Locale.ROOT, closing, "anh.ba", kind)
                            + " AND state = 'SUPERVISOR'");
        }
        add(
                Who.REGION,
                "add a line without proof",
                String.format(Locale.ROOT, closing, "anh.ba", "NOTED"));
        add(Who.SUPERVISOR, "change a line of a case", "UPDATE complaint_event SET facts = ''");
        add(
                Who.SUPERVISOR,
                "delete lines of a case",
                "DELETE FROM complaint_event WHERE line > 1 OR line = 1");
        add(
                Who.CARE,
                "put a file to another unit's case",
                "INSERT INTO complaint_file (case_id, line, bytes) SELECT id, 1, 1 FROM complaint_case WHERE unit = 'ctkv'");
        for (Who who : List.of(Who.DESK, Who.PRODUCT, Who.HANOI, Who.AUDITOR)) {
            add(who, "close a case", String.format(Locale.ROOT, closing, who.login(), "CLOSED"));
        }
        add(Who.ADMIN, "close a case", String.format(Locale.ROOT, closing, "quan.tri", "CLOSED"));
        add(
                Who.CARE,
                "audit one's own cases",
                "INSERT INTO case_audit_plan (name, from_day, to_day, method, told_by, wanted, seed, card_code, card_version, made_at, made_by) VALUES ('x', CURRENT_DATE, CURRENT_DATE, 'ALL', '', 1, 1, 'care', 1, CURRENT_TIMESTAMP, 'chi.lan')");
    }

    private void rollout() {
        for (Who who : List.of(Who.DESK, Who.CARE, Who.HANOI, Who.SUPERVISOR)) {
            add(
                    who,
                    "change a target",
                    "INSERT INTO rollout_target_plan (campaign_id, version, operator, note, made_at) VALUES (1, 99, '"
                            + who.login()
                            + "', '', CURRENT_TIMESTAMP)");
            add(
                    who,
                    "change figures of days",
                    "INSERT INTO rollout_day (campaign_id, is_all, on_date, province, device_version, channel, standing, amount) VALUES (1, TRUE, CURRENT_DATE, '*', 1, 1, 1, 99)");
        }
        add(
                Who.DESK,
                "write a fact under another's name",
                "INSERT INTO rollout_event (campaign_id, member_id, kind, on_date, channel, origin, operator, known_at, note) VALUES (1, 1, 'RENEWED', CURRENT_DATE, 1, 'BENCH', 'ttsp', CURRENT_TIMESTAMP, '')");
        add(Who.PRODUCT, "change a fact", "UPDATE rollout_target SET target_percent = 1");
    }

    private void auditor() {
        Who who = Who.AUDITOR;
        add(
                who,
                "write a note",
                "INSERT INTO subscriber_note (subscriber_id, content, added_at, added_by) VALUES (1, 'x', CURRENT_TIMESTAMP, 'kiem.toan')");
        add(
                who,
                "tick a follow-up",
                "INSERT INTO search_change (stamp, changed_at) VALUES ('x', CURRENT_TIMESTAMP)");
        add(who, "change a customer", "UPDATE subscriber SET name = 'x'");
        add(who, "change a case", "UPDATE complaint_case SET state = 'CLOSED'");
        add(who, "lower a number of tries", "UPDATE pin_tries SET failed_tries = 0");
    }
}
