-- The first campaign: certificates of the 2015-2020 CA certificate. Its CA certificates are loaded by an administrator.
INSERT INTO campaign (name_key) VALUES ('cấp bù 2020');

INSERT INTO campaign_version (campaign_id, version, name, expires_on, issued_before, key_policy, created_at)
SELECT id, 1, 'Cấp bù 2020', DATE '2020-10-02', DATE '2019-07-17', 'REKEY', TIMESTAMP WITH TIME ZONE '2020-03-05 00:00:00+00:00'
FROM campaign
WHERE name_key = 'cấp bù 2020';
