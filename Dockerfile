# One image for web, worker and beat. Built in three stages: the front end, the Python packages, and what runs.

FROM node:22-bookworm-slim AS frontend
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund
COPY frontend/ ./
RUN node build.mjs

FROM python:3.13-slim-bookworm AS packages
ENV UV_PROJECT_ENVIRONMENT=/opt/venv UV_PYTHON_DOWNLOADS=never UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
RUN pip install --no-cache-dir uv==0.13.8
WORKDIR /build
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-default-groups

FROM python:3.13-slim-bookworm
# WeasyPrint loads these by name. Debian gives security updates only to the newest version, so none is pinned.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 libfontconfig1 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin npvr \
    && install -d -o npvr -g npvr /data /data/media /data/static
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    NPVR_ENV=productie \
    NPVR_BIND=0.0.0.0 \
    NPVR_VAR=/data \
    NPVR_STATIC=/app/static \
    PORT=8000 \
    XDG_CACHE_HOME=/tmp/cache
WORKDIR /app
COPY --from=packages /opt/venv /opt/venv
COPY manage.py ./
COPY deploy/gunicorn.conf.py deploy/health.py deploy/
COPY launcher/ launcher/
COPY npvr/ npvr/
COPY regions/ regions/
COPY governance/ governance/
COPY plans/ plans/
COPY funding/ funding/
COPY templates/ templates/
COPY locale/ locale/
COPY --from=frontend /build/npvr/static/npvr npvr/static/npvr
# Settings are read from the environment; to collect files none of them matters, so these stand for nothing.
RUN NPVR_ENV=demo DATABASE_URL=postgresql://niemand@localhost/niets python manage.py collectstatic --noinput -v0
USER 10001
EXPOSE 8000
VOLUME ["/data"]
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
    CMD ["python", "deploy/health.py"]
CMD ["gunicorn", "-c", "deploy/gunicorn.conf.py", "npvr.wsgi:application"]
