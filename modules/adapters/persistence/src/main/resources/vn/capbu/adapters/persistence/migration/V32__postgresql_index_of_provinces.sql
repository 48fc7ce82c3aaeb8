-- A province sees its own subscribers: by lists of them as well.
CREATE INDEX subscriber_province ON subscriber (province_code, id);
