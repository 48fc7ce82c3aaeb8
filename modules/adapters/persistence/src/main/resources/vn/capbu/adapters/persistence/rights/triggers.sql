-- For everybody but the owner. A name that is free again is taken anew: a trigger that somebody switched off is on afterwards.
DROP TRIGGER IF EXISTS capbu_number ON audit_event;
CREATE TRIGGER capbu_number BEFORE INSERT ON audit_event FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_audit_number();
DROP TRIGGER IF EXISTS capbu_link ON audit_event;
CREATE CONSTRAINT TRIGGER capbu_link AFTER INSERT ON audit_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_audit_link();

DROP TRIGGER IF EXISTS capbu_tries ON pin_tries;
CREATE TRIGGER capbu_tries AFTER INSERT OR UPDATE ON pin_tries FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_pin_tries();

DROP TRIGGER IF EXISTS capbu_step ON renewal;
CREATE CONSTRAINT TRIGGER capbu_step AFTER INSERT OR UPDATE ON renewal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_renewal_step();

DROP TRIGGER IF EXISTS capbu_renewed ON subscriber_certificate;
CREATE TRIGGER capbu_renewed BEFORE UPDATE ON subscriber_certificate FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_certificate();

DROP TRIGGER IF EXISTS capbu_number ON custody_number;
CREATE TRIGGER capbu_number BEFORE INSERT OR UPDATE ON custody_number FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_custody_number();

DROP TRIGGER IF EXISTS capbu_account ON operator_account;
CREATE TRIGGER capbu_account BEFORE UPDATE ON operator_account FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_account();

DROP TRIGGER IF EXISTS capbu_line ON complaint_event;
CREATE CONSTRAINT TRIGGER capbu_line AFTER INSERT ON complaint_event DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_case_line();
DROP TRIGGER IF EXISTS capbu_case ON complaint_case;
CREATE TRIGGER capbu_case BEFORE UPDATE ON complaint_case FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_case();

DROP TRIGGER IF EXISTS capbu_line ON import_withdrawal;
CREATE CONSTRAINT TRIGGER capbu_line AFTER INSERT ON import_withdrawal DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawal_line();
DROP TRIGGER IF EXISTS capbu_withdrawn ON subscriber;
CREATE TRIGGER capbu_withdrawn BEFORE DELETE ON subscriber FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawn();
DROP TRIGGER IF EXISTS capbu_withdrawn ON contract;
CREATE TRIGGER capbu_withdrawn BEFORE DELETE ON contract FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawn();
DROP TRIGGER IF EXISTS capbu_withdrawn ON subscriber_certificate;
CREATE TRIGGER capbu_withdrawn BEFORE DELETE ON subscriber_certificate FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawn();
DROP TRIGGER IF EXISTS capbu_withdrawn ON rollout_event;
CREATE TRIGGER capbu_withdrawn BEFORE DELETE ON rollout_event FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawn();
DROP TRIGGER IF EXISTS capbu_withdrawn ON rollout_call;
CREATE TRIGGER capbu_withdrawn BEFORE DELETE ON rollout_call FOR EACH ROW WHEN (${bound}) EXECUTE FUNCTION capbu_withdrawn();
