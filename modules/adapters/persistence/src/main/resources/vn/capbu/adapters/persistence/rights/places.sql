-- Nobody makes anything in the schema but its owner. What belongs to somebody else (the schema on PostgreSQL 14, a database) is left alone,
-- and told by the state of the rights.
DO $do$
BEGIN
    IF pg_catalog.pg_has_role(session_user, (SELECT nspowner FROM pg_catalog.pg_namespace WHERE nspname = 'public'), 'USAGE') THEN
        REVOKE ALL ON SCHEMA public FROM PUBLIC;
        GRANT USAGE ON SCHEMA public TO ${groups};
    END IF;
    IF pg_catalog.pg_has_role(session_user, (SELECT datdba FROM pg_catalog.pg_database WHERE datname = current_database()), 'USAGE') THEN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${groups}', current_database());
    END IF;
END
$do$;
