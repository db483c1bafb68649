FROM python:3.13-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/menfang
WORKDIR /src
# The libraries change seldom: a layer of their own.
COPY requirements.lock .
RUN /opt/menfang/bin/pip install --require-hashes -r requirements.lock
COPY . .
RUN /opt/menfang/bin/pip install --no-build-isolation --no-deps .

FROM python:3.13-slim-bookworm
# What the pictures of a facility's day are written in.
RUN apt-get update && apt-get install --yes --no-install-recommends fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /var/lib/menfang --create-home menfang
COPY --from=build /opt/menfang /opt/menfang
# Inside a container every address is public: the lobby, where anyone may speak as anyone, stays shut.
ENV PATH=/opt/menfang/bin:$PATH PYTHONUNBUFFERED=1 MENFANG_HOST=0.0.0.0 MENFANG_PORT=8080 MENFANG_LOBBY=off
USER menfang
# Whatever is kept lies under the folder that the process starts in.
WORKDIR /var/lib/menfang
VOLUME /var/lib/menfang
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-c", "import os, urllib.request as u; u.urlopen('http://127.0.0.1:' + os.environ['MENFANG_PORT'] + '/healthz', timeout=4)"]
CMD ["menfang", "serve"]
