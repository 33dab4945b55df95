#!/bin/sh
# Runs once, when the database container starts on an empty volume: the two roles, their passwords and the database.
set -eu
: "${NPVR_OWNER_PASSWORD:?}" "${NPVR_APP_PASSWORD:?}"
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d template1 -f /npvr/roles.sql
# The passwords go in through variables of psql, which quotes them; they never stand on a command line.
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres <<'SQL'
\getenv owner NPVR_OWNER_PASSWORD
\getenv app NPVR_APP_PASSWORD
ALTER ROLE npvr_owner PASSWORD :'owner';
ALTER ROLE npvr_app PASSWORD :'app';
CREATE DATABASE npvr OWNER npvr_owner TEMPLATE template1;
SQL
