# The server in a container: a virtual environment built from requirements.lock, and the clone's files.
FROM python:3.13-slim AS packages
COPY requirements.lock .
RUN python -m venv /venv \
 && /venv/bin/python -m pip install --no-cache-dir --disable-pip-version-check \
      --require-hashes --only-binary :all: -r requirements.lock \
 && /venv/bin/python -m pip uninstall --yes --quiet pip

FROM python:3.13-slim
COPY --from=packages /venv /venv
WORKDIR /app
COPY backend backend
COPY frontend frontend
# Nobody in particular, with one folder to write to: compiled programs, kept on a volume.
RUN /venv/bin/python -m compileall -q backend \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin descent \
 && mkdir -p /cache && chown descent:descent /cache
USER 10001:10001
VOLUME /cache
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DESCENT_LAB_HOST=0.0.0.0 \
    DESCENT_LAB_PORT=8000 \
    DESCENT_LAB_CACHE_DIR=/cache
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/api/v1/health', timeout=4)"]
CMD ["python", "-m", "backend"]
