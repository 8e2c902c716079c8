import pytest
from hypothesis import given
from hypothesis import strategies as st

from wolkdnc_gui.wolkvox.address import Address, AddressProblem, AddressRefused


@pytest.mark.parametrize(
    "text",
    [
        "0042",
        "wv0042",
        "WV0042",
        " wv0042.wolkvox.com\n",
        "\u200b0042\ufeff",
        "wv0042.wolkvox.com/",
        "wv0042.wolkvox.com:443",
        "https://wv0042.wolkvox.com",
        "http://wv0042.wolkvox.com/api/v2/configuration.php?api=add_dnc",
        "HTTPS://WV0042.WOLKVOX.COM/api/v2/",
        "https://wv0042.wolkvox.com/#@evil.com",
    ],
)
def test_takes_what_people_have(text):
    address = Address.parse(text)
    assert address == Address("0042", "https://wv0042.wolkvox.com/api/v2/")
    assert not address.is_loopback


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", AddressProblem.EMPTY),
        (" \u200b ", AddressProblem.EMPTY),
        ("evil.com/#", AddressProblem.OTHER_HOST),
        ("0042@evil.com", AddressProblem.OTHER_HOST),
        ("0042.evil.com", AddressProblem.OTHER_HOST),
        ("0042@evil", AddressProblem.OTHER_HOST),
        ("0042/../", AddressProblem.OTHER_HOST),
        ("0042/", AddressProblem.NOT_A_LABEL),
        ("00 42", AddressProblem.NOT_A_LABEL),
        ("wv", None),
        ("wv.wolkvox.com", AddressProblem.NOT_A_LABEL),
        ("wv0042.wolkvox.com.evil.com", AddressProblem.OTHER_HOST),
        ("wv0042.wolkvox.com@evil.com", AddressProblem.OTHER_HOST),
        ("wv0042.wolkvox.com\\@evil.com", AddressProblem.OTHER_HOST),
        ("wv0042.wolkvox.com:8443", AddressProblem.OTHER_HOST),
        ("https://user:pw@wv0042.wolkvox.com", AddressProblem.OTHER_HOST),
        ("https://evil.com/wv0042.wolkvox.com/", AddressProblem.OTHER_HOST),
        ("ftp://wv0042.wolkvox.com", AddressProblem.OTHER_HOST),
        ("www.wolkvox.com", AddressProblem.OTHER_HOST),
        ("wv-0042.wolkvox.com", AddressProblem.NOT_A_LABEL),
        ("wv0042.wol\nkvox.com", AddressProblem.OTHER_HOST),
        ("https://wv0042.wolkvox.com/\n", None),
        ("https://wv0042.wolkvox.com/a\nb", AddressProblem.OTHER_HOST),
        ("localhost:8000", AddressProblem.OTHER_HOST),
        ("００42", AddressProblem.NOT_A_LABEL),
        ("wv0042.wolKvox.com".replace("K", "\u212a"), AddressProblem.NOT_A_LABEL),
        ("wv0042。wolkvox.com", AddressProblem.NOT_A_LABEL),
        ("0" * 21, AddressProblem.TOO_LONG),
    ],
)
def test_refuses_what_would_lead_elsewhere(text, reason):
    if reason is None:
        assert Address.parse(text).base_url in (
            "https://wvwv.wolkvox.com/api/v2/",
            "https://wv0042.wolkvox.com/api/v2/",
        )
        return
    with pytest.raises(AddressRefused) as refused:
        Address.parse(text)
    assert refused.value.reason is reason


@given(st.one_of(st.text(), st.from_regex(r"(https?://)?wv[0-9a-z.@:/#\\]*wolkvox\.com.*", fullmatch=True)))
def test_whatever_is_typed_leads_to_wolkvox_or_nowhere(text):
    try:
        address = Address.parse(text)
    except AddressRefused:
        return
    assert address.base_url == f"https://wv{address.label}.wolkvox.com/api/v2/"
    assert address.label.isascii()
    assert address.label.isalnum()


@pytest.mark.parametrize(
    ("url", "base_url"),
    [
        ("http://127.0.0.1:8123", "http://127.0.0.1:8123/api/v2/"),
        ("http://127.9.9.9:1/", "http://127.9.9.9:1/api/v2/"),
        ("https://localhost:99/api/v2/", "https://127.0.0.1:99/api/v2/"),
        (" http://[::1]:5 ", "http://[::1]:5/api/v2/"),
    ],
)
def test_loopback_addresses_stay_on_this_machine(url, base_url):
    address = Address.loopback(url)
    assert (address.base_url, address.label, address.is_loopback) == (base_url, "practice", True)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://127.0.0.1",
        "http://10.0.0.1:80",
        "http://evil.com:80",
        "http://127.0.0.1.evil.com:80",
        "http://127.0.0.1@evil.com:80",
        "http://evil.com@127.0.0.1:80",
        "http://127.0.0.1:80/elsewhere",
        "http://127.0.0.1:80?x=1",
        "http://127.0.0.1:80#x",
        "http://127.0.0.1:99999",
        "http://[::1",
        "ftp://127.0.0.1:21",
        "127.0.0.1:80",
        "http://127.1:80",
        "http://0.0.0.0:80",
    ],
)
def test_loopback_refuses_every_other_machine(url):
    with pytest.raises(AddressRefused) as refused:
        Address.loopback(url)
    assert refused.value.reason is AddressProblem.NOT_LOOPBACK


def test_no_address_of_another_host_can_be_made_at_all():
    with pytest.raises(AddressRefused):
        Address("0042", "https://evil.com/api/v2/")
