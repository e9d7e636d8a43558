# syntax=docker/dockerfile:1
# One image for all of it: `serve` (unless told otherwise), `playground`, `migrate` and every other command.
# tests/bot/test_container.py takes the same steps where there is no engine to build with.
ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /source
COPY requirements/build.txt requirements/runtime.txt requirements/
RUN pip install --require-hashes --only-binary :all: -r requirements/build.txt
RUN pip wheel --require-hashes --only-binary :all: --wheel-dir /wheels -r requirements/runtime.txt
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY adapters adapters
COPY conversations conversations
COPY storage storage
RUN python -m hatchling build -t wheel -d /wheels

FROM python:${PYTHON}-slim
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1 PYTHONUNBUFFERED=1
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels pip install --no-index --find-links /wheels cairn
RUN groupadd --gid 10001 cairn \
    && useradd --uid 10001 --gid cairn --home-dir /data --no-create-home --shell /usr/sbin/nologin cairn \
    && mkdir -m 700 -p /data \
    && chown cairn:cairn /data
ENV HOST=0.0.0.0 PORT=8080 CAIRN_DATABASE_URL=sqlite:////data/cairn.db
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["python", "-m", "bot.probe"]
ENTRYPOINT ["cairn"]
CMD ["serve"]
