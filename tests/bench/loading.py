"""What a reader waits for: `python -m tests.bench.loading SITE`, in a slowed headless browser."""

import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import BinaryIO

import click
from playwright.sync_api import Browser, BrowserContext, CDPSession

from tests.browser.browsing import started

SLOWER = 4  # times, of the processor
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9e4}
"""Slow 4G: milliseconds and bytes a second."""
REST = 2500  # milliseconds after the page has loaded, in which nothing may move
WATCH = """
    window.moved = 0
    new PerformanceObserver(list => list.getEntries().forEach(({value}) => { moved += value }))
        .observe({type: "layout-shift", buffered: true})
"""
ASK = "[performance.getEntriesByName('first-contentful-paint')[0].startTime, moved]"
TRACED = ["toplevel", "disabled-by-default-devtools.timeline"]


@dataclass
class Figures:
    """What one visit cost: milliseconds, a share of the window, milliseconds, bytes."""

    paint: float
    moved: float
    longest: float
    size: int


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(site: Path) -> None:
    """Print first contentful paint, layout shift, longest task and bytes of each kind of page."""
    click.echo("| page | first content, ms | shift | longest task, ms | cold, kB | warm, kB |")
    click.echo("|---|---:|---:|---:|---:|---:|")
    with served(site) as address, started() as browser:
        for name, first, second in _visits(site):
            cold, warm = _visited(browser, address, first, second)
            click.echo(
                f"| {name} | {cold.paint:,.0f} | {max(cold.moved, warm.moved):.3f} "
                f"| {max(cold.longest, warm.longest):.0f} "
                f"| {cold.size / 1000:.1f} | {warm.size / 1000:.1f} |"
            )


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site that is served as hosts do: packed, and fresh for ten minutes."""
    handler = partial(_Packing, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Packing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        kind = self.guess_type(path)
        body = path.read_bytes()
        self.send_response(200)
        if kind.startswith(("text/", "application/j", "image/svg")):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, the parent names it so
        """Keeps silent."""


def _visits(site: Path) -> Iterator[tuple[str, str, str]]:
    """Kinds of page, each with two of it."""

    def two(kind: str, text: str) -> list[str]:
        found = (
            path.parent.relative_to(site).as_posix() + "/"
            for path in sorted(site.glob(f"{kind}/*/index.html"))
            if text in path.read_text(encoding="utf-8")
        )
        return [next(found), next(found)]

    yield ("paper", *two("papers", 'ps-paper"'))  # type: ignore[misc] # two they are
    yield ("keyword", *two("keywords", 'ps-keyword"'))  # type: ignore[misc] # two they are
    yield "home", "", ""
    yield "papers", "papers/", "papers/page-2/"
    yield "search", "search/?query=learning", "search/?query=tracking"


def _visited(browser: Browser, address: str, *paths: str) -> list[Figures]:
    """What the pages cost a reader who visits them one after the other."""
    context = browser.new_context(viewport={"width": 412, "height": 823})
    context.add_init_script(WATCH)
    figures = [_one(browser, context, address + path) for path in paths]
    context.close()
    return figures


def _one(browser: Browser, context: BrowserContext, address: str) -> Figures:
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes = _slowed(session)
    browser.start_tracing(page=page, categories=TRACED)
    page.goto(address)
    page.wait_for_timeout(REST)
    longest = _longest(browser.stop_tracing())
    paint, moved = page.evaluate(ASK)
    page.close()
    return Figures(paint, moved, longest, sum(sizes))


def _longest(trace: bytes) -> float:
    """Milliseconds that the processor worked on one task of the page's main thread."""
    events = json.loads(trace)["traceEvents"]
    main = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    return max(
        float(event.get("tdur", 0)) / 1000
        for event in events
        if event["name"].endswith("RunTask") and (event["pid"], event["tid"]) in main
    )


def _slowed(session: CDPSession) -> list[int]:
    """Slows a page down; the list gets the bytes of all that arrives."""
    sizes: list[int] = []
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.on(
        "Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"]))
    )
    return sizes


if __name__ == "__main__":
    main()
