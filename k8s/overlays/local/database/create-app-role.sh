#!/bin/sh
# Run once by the image when the volume is empty: the role of the running service, which owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v password="$APP_PASSWORD" <<'SQL'
create role kept_app login password :'password';
SQL
