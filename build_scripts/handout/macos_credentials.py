"""Puts the certificate and the notary's key into a keychain of this build alone, for the steps after it.

    python -m build_scripts.handout.macos_credentials

Without the secrets it says so and changes nothing, and what is built is not signed. Not run by us yet.
"""

import base64
import os
import re
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path

_PROFILE = "wolkdnc-notary"
_IDENTITY = re.compile(r'"(Developer ID Application: [^"]+)"')


def main() -> int:
    """Make the keychain and tell the next steps of it; returns an exit status."""
    certificate = os.environ.get("WOLKDNC_CERTIFICATE", "")
    if not certificate:
        print("No certificate is given: what is built will NOT be signed for others, nor notarised.")
        return 0
    password = secrets.token_hex(16)
    folder = Path(os.environ.get("RUNNER_TEMP") or tempfile.mkdtemp())
    keychain = str(folder / "wolkdnc.keychain-db")
    _security("create-keychain", "-p", password, keychain)
    _security("set-keychain-settings", "-lut", "7200", keychain)
    _security("unlock-keychain", "-p", password, keychain)
    with tempfile.NamedTemporaryFile(suffix=".p12") as file:
        file.write(base64.b64decode(certificate))
        file.flush()
        secret = os.environ["WOLKDNC_CERTIFICATE_PASSWORD"]
        _security("import", file.name, "-k", keychain, "-P", secret, "-T", "/usr/bin/codesign")
    _security("set-key-partition-list", "-S", "apple-tool:,apple:,codesign:", "-s", "-k", password, keychain)
    _security("list-keychains", "-d", "user", "-s", keychain, "login.keychain-db")
    found = _IDENTITY.search(_security("find-identity", "-v", "-p", "codesigning", keychain))
    if found is None:
        print("The certificate given is none for programs that are handed out.", file=sys.stderr)
        return 1
    _tell("WOLKDNC_CODESIGN_IDENTITY", found.group(1))
    if os.environ.get("WOLKDNC_NOTARY_KEY"):
        _store_notary_key(folder)
        _tell("WOLKDNC_NOTARY_PROFILE", _PROFILE)
    return 0


def _store_notary_key(folder: Path) -> None:
    key = folder / "notary-key.p8"
    key.touch(mode=0o600)
    key.write_text(os.environ["WOLKDNC_NOTARY_KEY"], encoding="utf-8")
    names = ("--key-id", os.environ["WOLKDNC_NOTARY_KEY_ID"], "--issuer", os.environ["WOLKDNC_NOTARY_ISSUER"])
    try:
        subprocess.run(
            ["xcrun", "notarytool", "store-credentials", _PROFILE, "--key", str(key), *names], check=True
        )
    finally:
        key.unlink()


def _tell(name: str, value: str) -> None:
    """Set a variable for the steps after this one."""
    with Path(os.environ["GITHUB_ENV"]).open("a", encoding="utf-8") as file:
        file.write(f"{name}={value}\n")


def _security(*words: str) -> str:
    # Not `check=True`: its exception would show the words, and a password is among them.
    done = subprocess.run(["security", *words], check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"security {words[0]} failed: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
