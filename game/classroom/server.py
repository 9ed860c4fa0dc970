"""The edge: pages, sockets and addresses. Everything that may come from a stranger is checked here or in messages."""

import asyncio
import contextlib
import io
import ipaddress
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import segno
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from game.text.speak import LANGUAGES, speaking

from . import paper, tables, wording
from .codes import fingerprint, tidy_code
from .hall import Hall
from .messages import LARGEST

Answer = TypeVar("Answer")
ASSETS = Path(__file__).parents[2] / "assets"
PAGES = {"/": "student.html", "/teacher": "teacher.html", "/projector": "projector.html"}
KINDS = {".js": "text/javascript", ".css": "text/css", ".html": "text/html; charset=utf-8", ".otf": "font/otf",
         ".png": "image/png", ".json": "application/json", ".svg": "image/svg+xml"}  # fmt: skip
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
}
EXPORTS = {
    "students.csv": (lambda room, names: "\ufeff" + tables.students(room, names), "text/csv"),
    "decisions.csv": (lambda room, names: "\ufeff" + tables.decisions(room, names), "text/csv"),
    "debrief.html": (paper.debrief, "text/html"),
}
POLICY = (
    "default-src 'self'; connect-src 'self' {ws}; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)


class Server:
    """`hosts` are the only Host headers answered, as "name:port"; a socket's Origin must be one of them too."""

    def __init__(self, hall: Hall, hosts: tuple[str, ...], secure: bool = False):
        self.hall, self.hosts, self.secure = hall, frozenset(hosts), secure
        self._files, self._loop = _files(), None
        routes = [Route(path, self._file) for path in [*PAGES, *self._files]]
        routes += [
            Route("/qr/{code}.svg", self._qr),
            Route("/words/{language}.json", self._words),
            Route("/export/{table}", self._export),
            WebSocketRoute("/ws", self._socket),
        ]
        self.app = Starlette(routes=routes, lifespan=self._lifespan)

    @contextlib.asynccontextmanager
    async def _lifespan(self, app):
        self._loop = asyncio.get_running_loop()
        beat = asyncio.create_task(self.hall.run())
        yield
        beat.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await beat

    # pages

    def _known(self, headers) -> bool:
        return headers.get("host", "").lower() in self.hosts

    def _headers(self, request) -> dict[str, str]:
        host = request.headers["host"].lower()
        return {**SAFE, "Content-Security-Policy": POLICY.format(ws=f"{'wss' if self.secure else 'ws'}://{host}")}

    def _file(self, request: Request) -> Response:
        if not self._known(request.headers):
            return PlainTextResponse("This address is not served here.\n", 421)
        path = request.url.path
        if path in PAGES:
            language = _language(request)
            kind = {"Content-Language": language, "Vary": "Accept-Language, Cookie"}
            text = wording.page(ASSETS / "web" / PAGES[path], language)
            return Response(text, headers={**self._headers(request), **kind}, media_type=KINDS[".html"])
        file = self._files[path]
        return FileResponse(file, headers=self._headers(request), media_type=KINDS[file.suffix])

    def _words(self, request: Request) -> Response:
        """What the scripts say, in one language."""
        language = request.path_params["language"]
        if not self._known(request.headers) or language not in LANGUAGES:
            return PlainTextResponse("There is no such language.\n", 404)
        return JSONResponse(wording.table(language), headers=self._headers(request))

    def _qr(self, request: Request) -> Response:
        """The address of a room as a picture; what it says stands beside it on the projector."""
        code = tidy_code(request.path_params["code"])
        if not self._known(request.headers) or code not in self.hall.rooms:
            return PlainTextResponse("There is no such room.\n", 404)
        base = next(iter(self.hall.bases), "")
        drawn = io.BytesIO()
        segno.make(f"{base}/#{code.replace(' ', '-')}", error="m", micro=False).save(
            drawn, kind="svg", border=2, xmldecl=False, dark="#17212A", light="#F5F0E6", omitsize=True)  # fmt: skip
        return Response(drawn.getvalue(), headers=self._headers(request), media_type="image/svg+xml")

    def _export(self, request: Request) -> Response:
        """The class's tables and its debrief, for the teacher's token only; `?names=0` leaves every name out."""
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        role, code = self.hall.staff.get(fingerprint(token), ("", ""))
        make, kind = EXPORTS.get(request.path_params["table"], (None, ""))
        if not self._known(request.headers) or role != "teacher" or make is None:
            return PlainTextResponse("Only the teacher's page may have this.\n", 403)
        room, names = self.hall.rooms[code], request.query_params.get("names") != "0"
        if kind == "text/html" and room.phase != "over":
            return PlainTextResponse("The game is not over.\n", 409)
        with speaking(_language(request)):
            text = make(room, names) if kind == "text/csv" else make(room, names, self.hall.page(room, "end", ""))
        return Response(text, headers=self._headers(request), media_type=f"{kind}; charset=utf-8")

    # sockets

    async def _socket(self, socket: WebSocket) -> None:
        scheme = "https" if self.secure else "http"
        origin = socket.headers.get("origin", "").lower()
        if not self._known(socket.headers) or origin not in {f"{scheme}://{host}" for host in self.hosts}:
            await socket.close(1008)
            return
        await socket.accept()
        line = self.hall.opened(socket.client.host if socket.client else "", _language(socket))
        writer = asyncio.create_task(_write(socket, line))
        try:
            while not line.over:
                frame = await socket.receive()
                if frame["type"] != "websocket.receive":
                    break
                text = frame.get("text")
                await self.hall.heard(line, frame.get("bytes") or b"" if text is None else text)
                await asyncio.sleep(line.hold)  # a line that never stops talking waits in its own socket
        except (WebSocketDisconnect, RuntimeError):
            pass
        finally:
            self.hall.closed(line)
            line.close()
            with contextlib.suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(writer, 1)

    # running

    def config(self, **given) -> uvicorn.Config:
        wires = {"ws": "websockets-sansio", "ws_max_size": LARGEST, "ws_ping_interval": 15, "ws_ping_timeout": 30}
        quiet = {"log_level": "warning", "access_log": False, "server_header": False, "proxy_headers": False}
        ends = {"ws_per_message_deflate": False, "timeout_graceful_shutdown": 5, "limit_concurrency": 600}
        return uvicorn.Config(self.app, **wires, **quiet, **ends, **given)

    def serve(self, sock: socket.socket, **given) -> None:
        """Serve on a socket that is bound already, until interrupted."""
        Stopping(self.config(**given), self.hall).run(sockets=[sock])

    def told(self, ask: Callable[[], Answer]) -> Answer | None:
        """What `ask` answers where the rooms live; None while the server is not up, or does not answer in time."""
        if self._loop is None or self._loop.is_closed():
            return None

        async def answer():
            return ask()

        try:
            return asyncio.run_coroutine_threadsafe(answer(), self._loop).result(2)
        except (TimeoutError, RuntimeError):
            return None

    @contextlib.contextmanager
    def in_thread(self, sock: socket.socket, **given):
        """Serve beside something else, such as a test or a window."""
        server = Stopping(self.config(**given), self.hall)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, name="classroom", daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.should_exit = True
            thread.join(10)


def _language(asker) -> str:
    """The language of a request or a socket."""
    headers = asker.headers
    return wording.chosen(
        asker.query_params.get("lang", ""), headers.get("cookie", ""), headers.get("accept-language", "")
    )


class Stopping(uvicorn.Server):
    """Lets go of every line first when it stops: one that never reads, or never stops talking, is not waited for."""

    def __init__(self, config: uvicorn.Config, hall: Hall):
        super().__init__(config)
        self.hall = hall

    async def shutdown(self, sockets=None) -> None:
        for line in list(self.hall.lines.values()):
            line.close()
        await super().shutdown(sockets)


async def _write(socket: WebSocket, line) -> None:
    """Send what the line has to say until it is over; a reader who has gone ends it."""
    with contextlib.suppress(WebSocketDisconnect, RuntimeError, OSError):
        while (text := await line.next()) is not None:
            await socket.send_text(text)
        await socket.close(1000)


def _files() -> dict[str, Path]:
    """Every file a page may ask for, by its address: a list, so no path can lead out of it."""
    found = {f"/web/{file.name}": file for file in sorted((ASSETS / "web").glob("*")) if file.suffix in KINDS}
    found |= {f"/fonts/{file.name}": file for file in sorted((ASSETS / "fonts").glob("*.otf"))}
    found |= {f"/flags/{file.name}": file for file in sorted((ASSETS / "flags").glob("*.png"))}
    found["/map/coast.json"] = ASSETS / "map" / "coast.json"
    found["/icons/paths.json"] = ASSETS / "icons" / "paths.json"
    return found


def bind(lan: bool, port: int) -> socket.socket:
    """A socket that is really bound, or an OSError that says why not."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("0.0.0.0" if lan else "127.0.0.1", port))  # noqa: S104
        sock.listen(512)
    except OSError:
        sock.close()
        raise
    sock.setblocking(False)
    return sock


def addresses(lan: bool) -> list[str]:
    """Where this machine can be reached: on the LAN its own addresses, nearest first; always 127.0.0.1."""
    found = [*(_outward() + _named() if lan else []), "127.0.0.1"]
    return list(dict.fromkeys(found))


def _outward() -> list[str]:
    """The address from which this machine would speak to another. No packet is sent for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return [probe.getsockname()[0]]
        except OSError:
            return []


def _named() -> list[str]:
    try:
        found = socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return []
    return [one for one in found if not ipaddress.ip_address(one).is_loopback]
