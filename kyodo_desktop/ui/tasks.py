"""Long work beside the window: a small pool of threads whose results arrive in the window's own thread."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class Tasks(QObject):
    """Runs functions over frozen values off the window's thread.

    The result, or the exception, comes back to the window's thread through a signal.
    """

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool: ThreadPoolExecutor | None = None
        self._collects = False
        self._waiting: dict[Future[object], tuple[Callable[..., None], Callable[[Exception], None]]] = {}
        # Queued: what is done at once must not answer from inside ``start``.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> Future[T]:
        """Run ``work`` in a thread; one of ``done`` and ``failed`` follows, or none if it is cancelled."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # not before there is work

            self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="desk")
        if gc.isenabled():  # a collection in the thread would destroy widgets there (see rubbish.py)
            self._collects = True
            gc.disable()
        future = self._pool.submit(work)
        self._waiting[future] = (done, failed)  # type: ignore[index]
        future.add_done_callback(self._finished.emit)
        return future

    def stop(self) -> None:
        """Wait for what runs, drop what waits. Called when the window closes."""
        self._waiting.clear()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        self._rest()

    def _rest(self) -> None:
        """No thread works: cycles may be collected again."""
        if self._collects and not self._waiting:
            self._collects = False
            gc.enable()

    def _deliver(self, future: Future[object]) -> None:
        receivers = self._waiting.pop(future, None)
        self._rest()
        if receivers is None or future.cancelled():
            return
        failure = future.exception()
        if failure is None:
            receivers[0](future.result())
        elif isinstance(failure, Exception):
            receivers[1](failure)
        else:
            raise failure
