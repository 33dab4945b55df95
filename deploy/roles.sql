-- The two roles of the portal (decisions.md 4), for the database template1: every database made from it has them.
-- npvr_owner owns the tables and migrates. npvr_app is what the portal runs as: it reads and writes rows, but it can't
-- change the schema and it can't TRUNCATE, because a row trigger doesn't stop that.
-- Safe to run again. Used by the launcher and by deploy/postgres/10-npvr.sh.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'npvr_owner') THEN
        CREATE ROLE npvr_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'npvr_app') THEN
        CREATE ROLE npvr_app LOGIN;
    END IF;
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

ALTER DEFAULT PRIVILEGES FOR ROLE npvr_owner GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO npvr_app;
ALTER DEFAULT PRIVILEGES FOR ROLE npvr_owner GRANT USAGE, SELECT ON SEQUENCES TO npvr_app;
