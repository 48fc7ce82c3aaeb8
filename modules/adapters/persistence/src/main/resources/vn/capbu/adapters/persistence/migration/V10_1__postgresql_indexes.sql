-- Indexes of foreign keys, which H2 makes by itself and PostgreSQL doesn't.
CREATE INDEX contract_subscriber ON contract (subscriber_id);
CREATE INDEX subscriber_certificate_contract ON subscriber_certificate (contract_id);
CREATE INDEX subscriber_certificate_replaced_by ON subscriber_certificate (replaced_by);
CREATE INDEX renewal_history_renewal ON renewal_history (renewal_id);
