"""Progress lines on stderr, so that stdout carries the table alone."""

import sys
import threading
import time

_started = time.monotonic()
_lock = threading.Lock()


def say(text):
    with _lock:
        print(f"[{time.monotonic() - _started:6.1f} s] {text}", file=sys.stderr, flush=True)
