"""Whom the client trusts: those the operating system trusts, and nobody else."""

import datetime
import ipaddress
import ssl
import sys

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.wolkvox.calling import ADDED
from wolkdnc_gui.wolkvox.client import Wolkvox
from wolkdnc_gui.wolkvox.direction import Direction
from wolkdnc_gui.wolkvox.failures import CallFailed, FailureKind
from wolkdnc_gui.wolkvox.telephones import Telephones


class Authority:
    """A certificate authority nobody knows, which vouches for one server."""

    def __init__(self, folder, host, days=1):
        self.file, self._server_file = folder / "ca.pem", folder / "server.pem"
        key, server_key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Nobody")])
        authority = self._builder(name, name, key, days).add_extension(
            x509.BasicConstraints(ca=True, path_length=None), critical=True
        )
        usage = x509.KeyUsage(
            digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False,
            key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False,
            decipher_only=False,
        )  # fmt: skip
        certificate = authority.add_extension(usage, critical=True).sign(key, hashes.SHA256())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "server")])
        named = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))])
        server = self._builder(subject, name, server_key, days).add_extension(named, critical=False)
        self.file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
        self._server_file.write_bytes(
            server.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
            + server_key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )

    @staticmethod
    def _builder(subject, issuer, key, days):
        now = datetime.datetime.now(datetime.UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(issuer)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - datetime.timedelta(days=3))
            .not_valid_after(now + datetime.timedelta(days=days))
        )

    def wrap(self, plain):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._server_file)
        return context.wrap_socket(plain, server_side=True)


@pytest.fixture
def call(serve):
    heard = []

    async def to(wrap):
        def behave(peer):
            heard.append(peer.request())
            peer.answer(201, ADDED)

        server = serve(behave, wrap=wrap, scheme="https")
        client = Wolkvox(server.address, lambda: "abcdefgh")
        try:
            return await client.add_dnc(Direction.INBOUND, Telephones(("1",))), heard
        except CallFailed as failed:
            return failed.failure, heard
        finally:
            await client.aclose()

    return to


async def test_an_unknown_authority_is_refused_before_anything_is_sent(call, tmp_path):
    failure, heard = await call(Authority(tmp_path, "127.0.0.1").wrap)
    assert (failure.kind, failure.may_have_arrived) == (FailureKind.TLS, False)
    assert heard == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the trusted ones are not named by a file")
class TestAuthorityTheSystemTrusts:
    async def test_is_trusted(self, call, tmp_path, monkeypatch):
        authority = Authority(tmp_path, "127.0.0.1")
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        answer, heard = await call(authority.wrap)
        assert answer.count == 1
        assert len(heard) == 1

    async def test_is_not_trusted_about_another_server(self, call, tmp_path, monkeypatch):
        authority = Authority(tmp_path, "127.0.0.2")
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        failure, heard = await call(authority.wrap)
        assert (failure.kind, failure.may_have_arrived, heard) == (FailureKind.TLS, False, [])

    async def test_is_not_trusted_after_its_day(self, call, tmp_path, monkeypatch):
        authority = Authority(tmp_path, "127.0.0.1", days=-1)
        monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
        failure, heard = await call(authority.wrap)
        assert (failure.kind, failure.may_have_arrived, heard) == (FailureKind.TLS, False, [])


async def test_a_server_that_speaks_no_tls_gets_nothing(call):
    class Plain:
        def __call__(self, plain):
            plain.recv(10)
            plain.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            raise OSError

    failure, heard = await call(Plain())
    assert (failure.kind, failure.may_have_arrived, heard) == (FailureKind.TLS, False, [])


async def test_a_server_that_hangs_up_during_the_handshake_got_nothing(call):
    def hang_up(plain):
        plain.recv(10)
        raise OSError

    failure, heard = await call(hang_up)
    assert (failure.may_have_arrived, heard) == (False, [])
    assert failure.kind in (FailureKind.NO_CONNECTION, FailureKind.TLS)
