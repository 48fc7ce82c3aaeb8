-- What the server says of everything that the rights are made of, as one hash: grants, row-level security, policies, triggers, functions, and the
-- group roles.
SELECT encode(sha256(convert_to(COALESCE(string_agg(line, E'\n' ORDER BY line COLLATE "C"), ''), 'UTF8')), 'hex')
FROM (
    SELECT 'schema ' || n.nspname || ' ' || pg_get_userbyid(n.nspowner) || ' ' || COALESCE(
               (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(n.nspacl) AS a), '') AS line
    FROM pg_catalog.pg_namespace n WHERE n.nspname IN ('public', 'capbu_rights')
    UNION ALL
    SELECT 'table ' || c.relname || ' ' || c.relkind || ' ' || c.relrowsecurity || c.relforcerowsecurity || c.relhasrules || ' '
               || pg_get_userbyid(c.relowner) || ' ' || COALESCE(
               (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(c.relacl) AS a), '')
    FROM pg_catalog.pg_class c
    WHERE c.relnamespace IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname IN ('public', 'capbu_rights'))
    AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT 'column ' || c.relname || ' ' || t.attname || ' '
               || (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(t.attacl) AS a)
    FROM pg_catalog.pg_attribute t JOIN pg_catalog.pg_class c ON c.oid = t.attrelid
    WHERE c.relnamespace IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname IN ('public', 'capbu_rights')) AND t.attacl IS NOT NULL
    UNION ALL
    SELECT 'policy ' || p.schemaname || ' ' || p.tablename || ' ' || p.policyname || ' ' || p.permissive || ' ' || p.roles::text || ' ' || p.cmd || ' '
               || COALESCE(p.qual, '') || ' ' || COALESCE(p.with_check, '')
    FROM pg_catalog.pg_policies p WHERE p.schemaname IN ('public', 'capbu_rights')
    UNION ALL
    SELECT 'trigger ' || c.relname || ' ' || t.tgname || ' ' || t.tgenabled || ' ' || pg_get_triggerdef(t.oid)
    FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname IN ('public', 'capbu_rights')) AND NOT t.tgisinternal
    UNION ALL
    SELECT 'function ' || n.nspname || ' ' || f.proname || ' ' || pg_get_function_identity_arguments(f.oid) || ' ' || f.prosrc || ' ' || f.prosecdef || ' '
               || pg_get_userbyid(f.proowner) || ' ' || COALESCE(f.proconfig::text, '') || ' ' || COALESCE(
               (SELECT string_agg(a::text, ',' ORDER BY a::text COLLATE "C") FROM unnest(f.proacl) AS a), '')
    FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace WHERE n.nspname IN ('public', 'capbu_rights')
    UNION ALL
    SELECT 'role ' || r.rolname || ' ' || r.rolsuper || r.rolcanlogin || r.rolcreaterole || r.rolcreatedb || r.rolreplication || r.rolbypassrls || ' '
               || COALESCE((SELECT string_agg(g.rolname, ',' ORDER BY g.rolname COLLATE "C")
                            FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid), '')
    FROM pg_catalog.pg_roles r WHERE r.rolname IN (${roles})
) AS made
