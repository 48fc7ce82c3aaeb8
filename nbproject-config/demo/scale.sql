-- 300 a subscriber by tax code (import, card)
SELECT id, tax_code, name, province, province_code, channel FROM subscriber WHERE tax_code = ANY(ARRAY[{tax}]::varchar[]);
-- 300 a certificate by serial (bench)
SELECT * FROM subscriber_certificate WHERE serial = {serial};
-- 300 a certificate by token serial (bench)
SELECT * FROM subscriber_certificate WHERE token_serial = {token};
-- 100 a batch of 1000 subscribers for the index of the search
SELECT id, tax_code, name, channel FROM subscriber WHERE id > {id} ORDER BY id FETCH FIRST 1000 ROWS ONLY;
-- 100 their certificates
SELECT id, subscriber_id, serial, token_serial, holder_name, province, device_version, phone, email, state, valid_to FROM subscriber_certificate WHERE subscriber_id > {id} AND subscriber_id <= {id} + 1000;
-- 300 a member by serial
SELECT * FROM rollout_member WHERE campaign_id = 1 AND serial = {serial};
-- 300 the facts of a member
SELECT * FROM rollout_event WHERE member_id = {id} ORDER BY id;
-- 50 fifty members by their ids (a page of people)
SELECT m.* FROM rollout_member m WHERE m.id = ANY(ARRAY(SELECT i FROM generate_series({id}::bigint, {id}::bigint + 49) i));
-- 3 the ids of all people (list of a campaign)
SELECT m.id, m.since FROM rollout_member m WHERE 1 = 1 AND m.campaign_id = 1 AND m.entered_on <= DATE '2020-09-30' ORDER BY m.id;
-- 3 the ids of the people of a province who aren't renewed
SELECT m.id, m.since FROM rollout_member m WHERE 1 = 1 AND m.campaign_id = 1 AND m.entered_on <= DATE '2020-09-30' AND m.province IN ({province}) AND (m.since > DATE '2020-09-30' OR (1 = 1 AND m.standing IN (10))) ORDER BY m.id;
-- 20 progress by province as of a day (dashboard, from the summary)
SELECT standing, province, SUM(amount) AS total FROM (SELECT standing, province, SUM(amount) AS amount FROM rollout_day WHERE campaign_id = 1 AND is_all = FALSE AND on_date >= DATE '1900-01-01' AND on_date <= DATE '2020-08-01' GROUP BY standing, province UNION ALL SELECT standing, province, SUM(amount) AS amount FROM rollout_delta WHERE campaign_id = 1 AND province <> '*' AND on_date <= DATE '2020-08-01' GROUP BY standing, province) s GROUP BY standing, province HAVING SUM(amount) <> 0;
-- 20 progress of the whole country day by day (dashboard, from the summary)
SELECT on_date, standing, SUM(amount) AS total FROM rollout_day WHERE campaign_id = 1 AND is_all = TRUE AND on_date >= DATE '2020-04-01' AND on_date <= DATE '2020-09-30' GROUP BY on_date, standing;
-- 1 the same counted from the facts (reconcile, once a night)
SELECT e.on_date, m.province, m.device_version, e.channel, e.standing, COUNT(*) FROM rollout_event e JOIN rollout_member m ON m.id = e.member_id WHERE e.campaign_id = 1 GROUP BY e.on_date, m.province, m.device_version, e.channel, e.standing;
