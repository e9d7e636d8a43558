"""Tells whoever runs Cairn how it is: `/healthz`, `/readyz` and `/metrics`.

Healthy means that the process should go on and not be started again; ready, that it can take a message and keep it.
None of the three says anything about a person.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from itertools import accumulate
from time import monotonic
from typing import Any

from aiohttp import web

from bot import metrics
from bot.app import App
from bot.ticks import Ticks
from storage import upkeep
from storage.database import VERSIONS
from storage.errors import StorageProblem
from storage.tables import LOCAL

PATIENCE = 3.0
"""Seconds the database has for an answer."""
FRESH = 1.0
"""Seconds for which what the database answered holds, however often somebody asks."""


class Health:
    """How the process is; asked on the event loop."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.ticks: Ticks | None = None
        """The ticks, once the work has begun."""
        self.waits_for = "starting"
        """What still keeps it from its work, in words; empty while it works."""
        self._asked = asyncio.Lock()
        self._answer, self._answered_at = "", float("-inf")
        self._look: asyncio.Task[str] | None = None

    def stopped(self) -> list[str]:
        """What should go on and does not, so that the process is of no use any more; may be asked in any thread."""
        if self.ticks is None or self.waits_for:
            return []
        return [f"the tick {name}" for name in self.ticks.late()] + ([] if self.app.writer.alive else ["the writer"])

    async def unready(self) -> str:
        """Why no message can be kept just now, in a sentence; an empty text when all is well."""
        if self.waits_for or self.ticks is None:
            return self.waits_for
        if stopped := self.stopped():
            return f"{', '.join(stopped)} stopped"
        if kind := self.ticks.failing("heartbeat"):
            return f"nothing can be written to the database ({kind})"
        async with self._asked:
            if monotonic() - self._answered_at > FRESH:
                self._answer, self._answered_at = await self._database(), monotonic()
        return self._answer

    async def _database(self) -> str:
        """What is wrong with the database; one look at a time, even where it never answers."""
        if self._look is None or self._look.done():
            self._look = asyncio.create_task(asyncio.to_thread(self._version))
        try:
            return await asyncio.wait_for(asyncio.shield(self._look), PATIENCE)
        except TimeoutError:
            return f"the database did not answer within {PATIENCE:.0f} seconds"

    def _version(self) -> str:
        try:
            version = self.app.database.version()
        except StorageProblem as problem:
            return str(problem)
        except Exception as problem:
            return f"the database cannot be read ({type(problem).__name__})"
        # A newer version than ours is fine for a process that runs: migrations only add.
        if version is None or version in VERSIONS[:-1]:
            return f"the database is at version {version or 'none'} and this Cairn needs {VERSIONS[-1]}"
        return ""

    def measure_backlog(self) -> None:
        """Look how much waits; in a thread."""
        with self.app.database.read() as unit:
            now = self.app.clock.read(unit, LOCAL)
            for of, many, since in upkeep.backlog(unit, now):
                metrics.BACKLOG.set(of, to=many)
                metrics.BACKLOG_AGE.set(of, to=max(0, now - since) / 1000 if since else 0)


def add_routes(served: web.Application, health: Health) -> None:
    """Answer under the three addresses."""
    from prometheus_client import CollectorRegistry
    from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest

    registry = CollectorRegistry(auto_describe=False)
    registry.register(Collected())

    async def healthz(request: web.Request) -> web.Response:
        stopped = health.stopped()
        return told(f"{', '.join(stopped)} stopped" if stopped else "")

    async def readyz(request: web.Request) -> web.Response:
        return told(await health.unready())

    async def shown(request: web.Request) -> web.Response:
        if not health.waits_for and not await health.unready():
            await tried(health.measure_backlog)
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})

    served.router.add_get("/healthz", healthz)
    served.router.add_get("/readyz", readyz)
    served.router.add_get("/metrics", shown)


def told(problem: str) -> web.Response:
    """200 and "ok", or 503 and what is wrong."""
    return web.Response(
        status=503 if problem else 200, text=f"{problem or 'ok'}\n", headers={"Cache-Control": "no-store"}
    )


async def tried(work: Callable[[], None]) -> None:
    """Do it in a thread; a failure is counted, and the metrics are shown without it."""
    try:
        await asyncio.to_thread(work)
    except Exception as problem:
        metrics.PROBLEMS.add("metrics", metrics.kind(problem))


class Collected:
    """Our plain numbers, in the words of the Prometheus client, made when somebody asks."""

    def collect(self) -> Iterable[Any]:
        """Every metric with all its values."""
        from prometheus_client import core

        for metric in metrics.ALL:
            family: Any
            if isinstance(metric, metrics.Spread):
                family = core.HistogramMetricFamily(metric.name, metric.about, labels=metric.labels)
                steps = [*(str(float(step)) for step in metric.steps), "+Inf"]
                for labels, (counts, total) in metric.values().items():
                    family.add_metric(labels, list(zip(steps, accumulate(counts), strict=True)), total)
            else:
                count = isinstance(metric, metrics.Count)
                made = core.CounterMetricFamily if count else core.GaugeMetricFamily
                family = made(metric.name, metric.about, labels=metric.labels)
                for labels, value in metric.values().items():
                    family.add_metric(labels, value)
            yield family
