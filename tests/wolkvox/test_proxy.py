import sys

import pytest

from wolkdnc_gui.wolkvox.proxy import proxy_for

HOST = "wv0042.wolkvox.com"


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("https_proxy", "all_proxy", "http_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the operating system is asked too")
def test_without_a_setting_the_way_is_direct():
    assert proxy_for(HOST) is None


@pytest.mark.parametrize(
    ("name", "value", "proxy"),
    [
        ("https_proxy", "http://proxy.example:3128", "http://proxy.example:3128"),
        ("https_proxy", "proxy.example:3128", "http://proxy.example:3128"),
        ("all_proxy", "https://proxy.example", "https://proxy.example"),
        ("all_proxy", "socks5://proxy.example:1080", None),
        ("https_proxy", "socks://proxy.example:1080", None),
    ],
)
def test_the_environment_names_the_proxy(monkeypatch, name, value, proxy):
    monkeypatch.setenv(name, value)
    assert proxy_for(HOST) == proxy


def test_a_host_can_be_excepted(monkeypatch):
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "wolkvox.com")
    assert proxy_for(HOST) is None
