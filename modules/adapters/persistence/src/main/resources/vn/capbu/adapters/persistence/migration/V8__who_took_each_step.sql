-- Steps that were journalled before are put down to the operator who began the renewal: the audit trail names who took each.
ALTER TABLE renewal_history ADD COLUMN operator VARCHAR(255);
UPDATE renewal_history
SET operator = (SELECT renewal.operator FROM renewal WHERE renewal.id = renewal_history.renewal_id);
ALTER TABLE renewal_history ALTER COLUMN operator SET NOT NULL;

-- A supervisor's decision about a request whose fate no directory tells.
ALTER TABLE renewal_history ADD COLUMN decision VARCHAR(20);
ALTER TABLE renewal_history ADD COLUMN decision_reason VARCHAR(1000);
ALTER TABLE renewal_history ADD COLUMN second_person VARCHAR(255);
