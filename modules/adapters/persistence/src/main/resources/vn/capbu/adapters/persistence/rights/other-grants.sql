-- Grants on tables that the scripts didn't make: to PUBLIC, or to anybody but the owner and the group roles.
SELECT DISTINCT CASE WHEN g.grantee = 0 THEN 'PUBLIC' ELSE pg_get_userbyid(g.grantee) END || ' ' || c.relname
FROM pg_catalog.pg_class c, LATERAL aclexplode(c.relacl) AS g
WHERE c.relnamespace IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname IN ('public', 'capbu_rights'))
AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND g.grantee <> c.relowner
AND (g.grantee = 0 OR pg_get_userbyid(g.grantee) NOT IN (${roles}))
