-- What the server says of everything that the rights are made of, as one hash: grants, row-level security, policies, triggers, functions, and the
-- group roles.
WITH places AS (
    SELECT oid, nspname, nspowner, nspacl FROM pg_catalog.pg_namespace WHERE nspname IN ('public', 'capbu_rights')
)
SELECT encode(sha256(convert_to(COALESCE(string_agg(line, E'\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')
FROM (
    SELECT concat_ws(' ', 'schema', n.nspname, pg_get_userbyid(n.nspowner),
                     (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(n.nspacl) AS a)) AS line
    FROM places n
    UNION ALL
    SELECT concat_ws(' ', 'table', n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relhasrules,
                     pg_get_userbyid(c.relowner), (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(c.relacl) AS a))
    FROM pg_catalog.pg_class c JOIN places n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT concat_ws(' ', 'column', n.nspname, c.relname, t.attname,
                     (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(t.attacl) AS a))
    FROM pg_catalog.pg_attribute t JOIN pg_catalog.pg_class c ON c.oid = t.attrelid JOIN places n ON n.oid = c.relnamespace
    WHERE t.attacl IS NOT NULL
    UNION ALL
    SELECT concat_ws(' ', 'policy', p.schemaname, p.tablename, p.policyname, p.permissive, p.roles::text, p.cmd, p.qual, p.with_check)
    FROM pg_catalog.pg_policies p WHERE p.schemaname IN ('public', 'capbu_rights')
    UNION ALL
    SELECT concat_ws(' ', 'trigger', n.nspname, c.relname, t.tgname, t.tgenabled, pg_get_triggerdef(t.oid))
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN places n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal
    UNION ALL
    SELECT concat_ws(' ', 'function', n.nspname, f.proname, pg_get_function_identity_arguments(f.oid), f.prosrc, f.prosecdef,
                     pg_get_userbyid(f.proowner), f.proconfig::text,
                     (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(f.proacl) AS a))
    FROM pg_catalog.pg_proc f JOIN places n ON n.oid = f.pronamespace
    UNION ALL
    SELECT concat_ws(' ', 'role', r.rolname, r.rolsuper, r.rolcanlogin, r.rolcreaterole, r.rolcreatedb, r.rolreplication, r.rolbypassrls,
                     (SELECT string_agg(g.rolname, ',' ORDER BY g.rolname COLLATE "C")
                      FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid))
    FROM pg_catalog.pg_roles r WHERE r.rolname IN (${roles})
) AS made
