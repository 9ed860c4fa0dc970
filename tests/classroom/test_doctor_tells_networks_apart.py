"""`doctor --lan` tells no network, a taken port, the wrong subnet, Wi-Fi isolation and a firewall apart."""

import argparse
import ipaddress
import socket
import threading
import urllib.request

import pytest

from game.cli import doctor, network

OWN = [ipaddress.ip_interface("192.168.1.10/24")]
IP = "2: wlan0    inet 192.168.1.10/24 brd 192.168.1.255 scope global\n1: lo    inet 127.0.0.1/8 scope host lo\n"
IFCONFIG = (
    "lo0: flags\n\tinet 127.0.0.1 netmask 0xff000000\nen0: x\n\tinet 10.0.4.7 netmask 0xfffffc00 broadcast 10.0.7.255\n"
)
IPCONFIG = "   IPv4 Address. . . . . . : 172.16.3.9\r\n   Subnet Mask . . . . . . : 255.255.240.0\r\n"


@pytest.mark.parametrize(
    ("heard", "phone", "probe", "said", "state"),
    [
        (network.CAME, None, "", "came through", "ok"),
        (network.TAKEN, None, "", "is taken", "problem"),
        (network.QUIET, None, "", "--phone ADDRESS", "problem"),
        (network.QUIET, "10.9.9.9", "none", "wrong subnet", "problem"),
        (network.QUIET, "192.168.1.77", "none", "Wi-Fi isolation", "problem"),
        (network.QUIET, "192.168.1.77", "reached", "firewall", "problem"),
        (network.QUIET, "192.168.1.77", "silent", "firewall", "problem"),
        (network.QUIET, "my phone", "none", "is no address", "problem"),
    ],
)
def test_each_fault_has_its_own_name(heard, phone, probe, said, state):
    found = network.diagnosis(OWN, 8765, heard, "192.168.1.77", phone, probe)
    assert said in str(found) and found.state == state and "\n" not in str(found)


def test_the_one_keyboard_is_offered_wherever_a_network_is_at_fault():
    for phone, probe in ((None, ""), ("10.9.9.9", "none"), ("192.168.1.77", "none"), ("192.168.1.77", "reached")):
        assert "one keyboard" in str(network.diagnosis(OWN, 8765, network.QUIET, "", phone, probe))
    assert "one keyboard" in " ".join(map(str, network._own([])))


@pytest.mark.parametrize(
    ("told", "found"), [(IP, "192.168.1.10/24"), (IFCONFIG, "10.0.4.7/22"), (IPCONFIG, "172.16.3.9/20"), ("", None)]
)
def test_three_systems_say_their_addresses_in_three_ways(told, found):
    assert [str(one) for one in network.read(told)] == ([found] if found else [])


def test_a_caller_of_this_machine_itself_proves_nothing_and_a_taken_port_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    heard: list = []
    ear = threading.Thread(target=lambda: heard.append(network.listen(port, 1.5)))
    ear.start()
    for _try in range(50):
        try:
            assert b"reached" in urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2).read()
            break
        except OSError:
            threading.Event().wait(0.02)
    ear.join()
    assert heard == [(network.QUIET, "")]
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        assert network.listen(taken.getsockname()[1], 0.1)[0] == network.TAKEN


def test_doctor_adds_the_network_only_where_it_is_asked(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "examine", lambda: iter([doctor.Finding("ok", "all")]))
    monkeypatch.setattr(network, "networks", lambda: list(OWN))
    monkeypatch.setattr(network, "listen", lambda port, wait: (network.QUIET, ""))
    given = argparse.Namespace(lan=True, port=8765, wait=1, phone="10.9.9.9")
    assert doctor.doctor(given, None) == 1
    assert "wrong subnet" in capsys.readouterr().out
    assert doctor.doctor(argparse.Namespace(lan=False), None) == 0
    assert "subnet" not in capsys.readouterr().out
