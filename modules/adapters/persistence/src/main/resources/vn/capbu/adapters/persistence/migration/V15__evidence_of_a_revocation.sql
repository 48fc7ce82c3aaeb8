-- What shows that the authority's staff revoked a certificate that the authority itself takes none back of.
ALTER TABLE renewal_history ADD COLUMN decision_evidence VARCHAR(1000);
