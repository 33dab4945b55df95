"""gunicorn for the portal, in the container as well as under the launcher: threads, because nothing needs ASGI
(decisions.md 1). Each value can be set by the environment; see docs/running.md."""

import ctypes
import os
import signal

bind = f"{os.environ.get('NPVR_BIND', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("NPVR_WEB_WORKERS", "2"))
threads = int(os.environ.get("NPVR_WEB_THREADS", "4"))
worker_class = "gthread"
preload_app = True  # the workers share the memory of the loaded code
timeout = 60
graceful_timeout = 30
keepalive = 5
accesslog = None  # the portal writes its own line for each request
control_socket_disable = True
limit_request_line = 8190
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108, PTH112 - the heartbeat must not wait for a disk


def post_fork(server, worker):
    """A worker ends with its master, also when that is killed outright."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if os.getppid() != worker.ppid:
        os._exit(1)
