-- Operators whom no right binds, or who could give themselves rights.
SELECT r.rolname::text
FROM pg_catalog.pg_roles r
WHERE r.rolname NOT IN (${roles})
AND EXISTS (SELECT 1 FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles g ON g.oid = m.roleid
            WHERE m.member = r.oid AND g.rolname IN (${roles}))
AND r.oid <> (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'public.audit_event'::regclass)
AND (r.rolsuper OR r.rolcreaterole OR r.rolbypassrls OR r.rolreplication
     OR pg_has_role(r.oid, (SELECT relowner FROM pg_catalog.pg_class WHERE oid = 'public.audit_event'::regclass), 'MEMBER')
     OR EXISTS (SELECT 1 FROM pg_catalog.pg_auth_members m JOIN pg_catalog.pg_roles g ON g.oid = m.roleid
                WHERE m.member = r.oid AND m.admin_option AND g.rolname IN (${roles}))
     OR EXISTS (SELECT 1 FROM pg_catalog.pg_roles p
                WHERE p.rolname IN ('pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
                                    'pg_execute_server_program')
                AND pg_has_role(r.oid, p.oid, 'MEMBER')))
