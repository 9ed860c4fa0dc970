"""`doctor --lan`: why a phone does not find the class: no network, wrong subnet, Wi-Fi isolation, or the firewall.

A phone tries while this listens. Where it does not come through, its own address tells the rest: another subnet; or
the same, and then whether this machine can reach it at all. Nothing is sent beyond the local network.
"""

import contextlib
import ipaddress
import re
import select
import socket
import subprocess
import time
from collections.abc import Iterator

from game.cli.doctor import Finding

KEYBOARD = "or play at one keyboard, two or three in turns, with no network: `play`"
CAME, QUIET, TAKEN = "came", "quiet", "taken"
SEEN = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\nThe class can be reached.\n"
MASK = r"(?:/(\d+)|[^\n]*?(?:netmask |\n[^\n]*?: ?)(0x[0-9a-f]{8}|255[\d.]+))?"
ADDRESS = r"(?:inet |IPv4[^:\n]*: ?)(\d+\.\d+\.\d+\.\d+)" + MASK
HARDWARE = r"(?:[0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}"
ASKS = (("ip", "-o", "-4", "addr"), ("ifconfig",), ("ipconfig",))


def examine(port: int, wait: int, phone: str | None) -> Iterator[Finding]:
    """Every finding about the network, the cheapest first; the last needs a phone that tries."""
    own = networks()
    yield from _own(own)
    if not own:
        return
    for one in own:
        print(f"        on the phone, open   http://{one.ip}:{port}/", flush=True)
    print(f"        waiting {wait} s for it", flush=True)
    heard, who = listen(port, wait)
    probe = "" if heard == CAME or not phone else reach(phone)
    yield diagnosis(own, port, heard, who, phone, probe)


def _own(own: list) -> Iterator[Finding]:
    if not own:
        yield Finding(
            "problem", "this machine is in no network", f"join the room's Wi-Fi or open a hotspot, {KEYBOARD}"
        )
    else:
        told = ", ".join(map(str, own))
        yield Finding("ok", f"in the network {told}")
        if len(own) > 1:
            cure = "students use the address in their own network; a VPN or virtual machine may have added the other"
            yield Finding("note", f"{len(own)} networks", cure)


def diagnosis(own: list, port: int, heard: str, who: str, phone: str | None, probe: str) -> Finding:
    """What is wrong, told apart. `probe`: reached, silent or none, as `reach` says of the phone's address."""
    if heard == TAKEN:
        return Finding("problem", f"port {port} is taken ({who})", "close the other program, or choose another --port")
    if heard == CAME:
        return Finding("ok", f"a device at {who} came through: a class can join")
    if phone is None:
        cure = "look up the phone's own address in its Wi-Fi settings and give it with --phone ADDRESS"
        return Finding("problem", "nobody came through, and this cannot say why yet", f"{cure}, {KEYBOARD}")
    try:
        at = ipaddress.ip_address(phone)
    except ValueError:
        return Finding("problem", f"{phone[:40]!r} is no address", "it looks like 192.168.1.23")
    if not any(at in one.network for one in own):
        cure = f"put both into the same Wi-Fi (a guest network is another one), {KEYBOARD}"
        return Finding("problem", f"wrong subnet: the phone is at {at}, this machine in {own[0].network}", cure)
    if probe == "none":
        cure = f"the network keeps devices apart: use a phone's hotspot or ask for another network, {KEYBOARD}"
        return Finding("problem", "Wi-Fi isolation: same network, but the phone cannot be reached at all", cure)
    cure = f"allow Python to be reached on private networks at port {port}, {KEYBOARD}"
    return Finding("problem", "firewall: the phone can be reached from here, but not this machine from there", cure)


def networks() -> list[ipaddress.IPv4Interface]:
    """This machine's own addresses with their networks; of one whose mask is not known, the nearest 256."""
    for ask in ASKS:
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            told = subprocess.run(ask, capture_output=True, text=True, timeout=10).stdout
            if found := read(told):
                return found
    from game.classroom.server import addresses

    return [ipaddress.ip_interface(f"{one}/24") for one in addresses(True) if one != "127.0.0.1"]


def read(told: str) -> list[ipaddress.IPv4Interface]:
    """The addresses in what `ip`, `ifconfig` or `ipconfig` says."""
    found = []
    for address, bits, mask in re.findall(ADDRESS, told):
        wide = bits or (str(ipaddress.ip_address(int(mask, 16))) if mask.startswith("0x") else mask) or "24"
        with contextlib.suppress(ValueError):
            one = ipaddress.ip_interface(f"{address}/{wide}")
            if not one.ip.is_loopback and one not in found:
                found.append(one)
    return found


def listen(port: int, wait: float) -> tuple[str, str]:
    """Whether a device came within so many seconds, and from where; or why nobody could."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as ear:
        try:
            ear.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            ear.bind(("0.0.0.0", port))  # noqa: S104
            ear.listen(8)
        except OSError as error:
            return TAKEN, error.strerror or str(error)
        end = time.monotonic() + wait
        while (left := end - time.monotonic()) > 0:
            if not select.select([ear], [], [], left)[0]:
                break
            caller, (who, _port) = ear.accept()
            with caller, contextlib.suppress(OSError):
                caller.settimeout(2)
                caller.recv(4096)
                caller.sendall(SEEN)
            if not ipaddress.ip_address(who).is_loopback:
                return CAME, who
    return QUIET, ""


def reach(phone: str) -> str:
    """reached: it answered, if only by refusing. silent: it is there and says nothing. none: nobody is there."""
    try:
        with socket.create_connection((phone, 9), timeout=4):
            return "reached"
    except ConnectionRefusedError:
        return "reached"
    except OSError:
        return "silent" if _neighbour(phone) else "none"


def _neighbour(phone: str) -> bool:
    """Whether this machine knows the hardware behind an address: then the two can hear each other."""
    for ask in (("ip", "neigh", "show", phone), ("arp", "-an"), ("arp", "-a")):
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            told = subprocess.run(ask, capture_output=True, text=True, timeout=5).stdout
            named = ("",) if ask[0] == "ip" else (f"({phone})", f" {phone} ")
            about = [line for line in told.splitlines() if any(one in line for one in named)]
            if any(re.search(HARDWARE, line, re.I) and "FAILED" not in line for line in about):
                return True
    return False
