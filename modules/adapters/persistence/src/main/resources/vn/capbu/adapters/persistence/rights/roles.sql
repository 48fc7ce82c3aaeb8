-- Group roles, without login: of the server, not of one database. Two consoles that make them at once: the second finds them.
DO $do$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY[${roles}] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;
            END;
        END IF;
        IF wanted <> 'capbu_operator' AND NOT pg_catalog.pg_has_role(wanted, 'capbu_operator', 'MEMBER') THEN
            EXECUTE format('GRANT capbu_operator TO %I', wanted);
        END IF;
    END LOOP;
END
$do$;

CREATE SCHEMA IF NOT EXISTS capbu_rights;
REVOKE ALL ON SCHEMA capbu_rights FROM PUBLIC;
GRANT USAGE ON SCHEMA capbu_rights TO ${groups};
