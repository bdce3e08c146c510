# SPDX-License-Identifier: MIT
"""export_listen.py NETUSE RECORDING: `netuse export prometheus --listen` under clients of all kinds."""
import os
import re
import signal
import socket
import subprocess
import sys
import time

netuse, recording = sys.argv[1:]


def start(*arguments):
    server = subprocess.Popen([netuse, "export", "prometheus", "--listen", "127.0.0.1:0", *arguments],
                              stderr=subprocess.PIPE, text=True)
    line = server.stderr.readline()
    found = re.search(r"http://127\.0\.0\.1:(\d+)/metrics", line)
    assert found, line
    return server, int(found.group(1))


def ask(port, request, timeout=15):
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as client:
        client.sendall(request)
        answer = b""
        while True:
            part = client.recv(65536)
            if not part:
                return answer.decode()
            answer += part


def get(path="/metrics", method="GET"):
    return f"{method} {path} HTTP/1.1\r\nHost: x\r\n\r\n".encode()


def memory(server):
    """The most that it ever had, in bytes."""
    with open(f"/proc/{server.pid}/status") as status:
        return 1024 * next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


server, port = start("--source", recording)
answer = ask(port, get())
assert answer.startswith("HTTP/1.1 200 "), answer
head, body = answer.split("\r\n\r\n", 1)
assert "text/plain; version=0.0.4" in head and "Connection: close" in head, head
assert "netuse_up 1\n" in body and "netuse_collect_age_seconds 0." in body and body.endswith("\n")
assert int(re.search(r"Content-Length: (\d+)", head).group(1)) == len(body.encode())
assert ask(port, get(method="HEAD")).endswith("\r\n\r\n")
assert ask(port, get("/metrics?x=1")).startswith("HTTP/1.1 200 ")
for path in ("/", "/metricsx", "/../metrics", "/etc/passwd"):
    assert ask(port, get(path)).startswith("HTTP/1.1 404 "), path
for method in ("POST", "PUT", "DELETE"):
    assert ask(port, get(method=method)).startswith("HTTP/1.1 405 "), method
# What is too large, and what is no HTTP.
for request in (b"GET /metrics HTTP/1.1\r\n" + b"X: " + b"y" * 20000 + b"\r\n\r\n", b"GET /" + b"a" * 100000):
    try:
        assert not ask(port, request).startswith("HTTP/1.1 200 ")
    except (ConnectionResetError, BrokenPipeError):
        pass
try:
    assert "200" not in ask(port, b"\x16\x03\x01\x02\x00\x01" * 20).split("\r\n")[0]
except ConnectionResetError:
    pass

# Those who say nothing, or a byte a second, keep nobody out, and are cut off after five seconds.
idle = [socket.create_connection(("127.0.0.1", port)) for _ in range(40)]
drip = socket.create_connection(("127.0.0.1", port))
begun = time.monotonic()
assert ask(port, get()).startswith("HTTP/1.1 200 ")
assert time.monotonic() - begun < 5
drip.settimeout(0.5)
while True:
    try:
        drip.sendall(b"G")
        if drip.recv(1) == b"":
            break
    except TimeoutError:
        pass
    except OSError:
        break
    assert time.monotonic() - begun < 30, "a drip was never cut off"
for one in idle:
    one.close()

# It ends at once, and well.
descriptors = len(os.listdir(f"/proc/{server.pid}/fd"))
assert descriptors < 30, descriptors
begun = time.monotonic()
server.send_signal(signal.SIGTERM)
assert server.wait(20) == 0
assert time.monotonic() - begun < 10
assert "Traceback" not in server.stderr.read()

# The port is somebody's.
holder = socket.socket()
holder.bind(("127.0.0.1", 0))
holder.listen()
taken = subprocess.run([netuse, "export", "prometheus", "--source", "none", "--listen", f"127.0.0.1:{holder.getsockname()[1]}"],
                       capture_output=True, text=True, timeout=30)
assert taken.returncode == 1 and "nothing can listen at" in taken.stderr, taken

# A source that hangs: the scrape has the look before, and is told its age.
pipe = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"netuse-pipe-{os.getpid()}")
os.makedirs(pipe + ".root/proc/self", exist_ok=True)
try:
    path = pipe + ".root/proc/self/mounts"
    with open(path, "w") as file:
        file.write("//srv/share /mnt/z cifs rw,addr=10.0.0.1 0 0\n")
    server, port = start("--source", f"root:{pipe}.root", "--no-inbound", "--timeout", "4")
    assert "netuse_up 1\n" in ask(port, get())
    os.remove(path)
    os.mkfifo(path)
    time.sleep(1.1)
    begun = time.monotonic()
    answer = ask(port, get())
    assert time.monotonic() - begun < 3.5, time.monotonic() - begun
    assert "netuse_up 1\n" in answer and 'local_name="/mnt/z"' in answer
    assert float(re.search(r"^netuse_collect_age_seconds (\S+)$", answer, re.M).group(1)) >= 1
    time.sleep(5)
    assert ask(port, get()).startswith("HTTP/1.1 200 ")
    server.send_signal(signal.SIGTERM)
    assert server.wait(20) == 0
    # It hangs from the beginning: who asks is told so at once.
    server, port = start("--source", f"root:{pipe}.root", "--no-inbound", "--timeout", "4")
    begun = time.monotonic()
    assert ask(port, get()).startswith("HTTP/1.1 503 ")
    assert time.monotonic() - begun < 3.5, time.monotonic() - begun
    time.sleep(5)
    assert ask(port, get()).startswith("HTTP/1.1 200 ")
    server.send_signal(signal.SIGTERM)
    assert server.wait(20) == 0

    # Many who ask for much and read nothing share what they are given.
    os.remove(path)
    with open(path, "w") as file:
        for i in range(3000):
            file.write(f"//srv/share{i} /mnt/z{i} cifs rw,addr=10.0.0.1 0 0\n")
    server, port = start("--source", f"root:{pipe}.root", "--no-inbound")
    size = len(ask(port, get()))
    assert size > 4_000_000, size
    before = memory(server)
    silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(30)]
    for one in silent:
        one.sendall(get())
    time.sleep(2)
    assert ask(port, get()).startswith("HTTP/1.1 200 ")
    # Two looks beside the one before, and nothing for each of thirty.
    assert memory(server) - before < 8 * size, (before, memory(server), size)
    for one in silent:
        one.close()
    server.send_signal(signal.SIGTERM)
    assert server.wait(20) == 0
finally:
    subprocess.run(["rm", "-rf", pipe + ".root"], check=False)
print("ok")
