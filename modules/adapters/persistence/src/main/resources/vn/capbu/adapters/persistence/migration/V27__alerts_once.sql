-- What an alert is about, while it is open: of that there is one alert. Where several were open already, the first one keeps the place.
ALTER TABLE rollout_alert ADD COLUMN open_about VARCHAR(150);

UPDATE rollout_alert SET open_about = CAST(campaign_id AS VARCHAR(20)) || ' ' || kind || ' ' || subject
WHERE id IN (SELECT MIN(id) FROM rollout_alert WHERE closed_at IS NULL GROUP BY campaign_id, kind, subject);

ALTER TABLE rollout_alert ADD CONSTRAINT rollout_alert_open_once UNIQUE (open_about);

-- Whoever stores forecasts or raises alerts locks this row, so that what another desk just stored, raised or closed is seen.
INSERT INTO rollout_lock (id) VALUES (2);
