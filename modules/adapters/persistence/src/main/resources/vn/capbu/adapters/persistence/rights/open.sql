-- Where everybody who may connect may make something.
SELECT 'schema ' || n.nspname
FROM pg_catalog.pg_namespace n, LATERAL aclexplode(COALESCE(n.nspacl, acldefault('n', n.nspowner))) AS g
WHERE n.nspname IN ('public', 'capbu_rights') AND g.grantee = 0 AND g.privilege_type = 'CREATE'
UNION
SELECT 'database ' || d.datname || ' ' || g.privilege_type
FROM pg_catalog.pg_database d, LATERAL aclexplode(COALESCE(d.datacl, acldefault('d', d.datdba))) AS g
WHERE d.datname = current_database() AND g.grantee = 0 AND g.privilege_type IN ('CREATE', 'TEMPORARY')
