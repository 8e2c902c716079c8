"""The disk image for macOS: sign from the inside out, notarise and staple where credentials are given.

Not run by us yet: written after what projects do that have handed out such programs for years.
"""

import os
import plistlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from build_scripts.handout.layout import HERE, NAME, Layout
from build_scripts.problem import SetupError

_IDENTITY = "WOLKDNC_CODESIGN_IDENTITY"
"""Names the certificate, as `Developer ID Application: …`."""
_NOTARY_PROFILE = "WOLKDNC_NOTARY_PROFILE"
"""Names a profile that `xcrun notarytool store-credentials` has put into the keychain."""
_ENTITLEMENTS = HERE / "macos" / "entitlements.plist"


def make(plan: Layout) -> Path:
    """Make the disk image; returns its path. Raises SetupError."""
    _check_plist(plan)
    sign(plan.frozen)
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / f"{NAME}.zip"
        # Only ditto keeps the links and the attributes that the signature covers.
        _run("ditto", "-c", "-k", "--keepParent", str(plan.frozen), str(packed))
        notarise(packed, staple_to=plan.frozen)
        target = plan.artifact(".dmg")
        content = Path(folder) / "content"
        content.mkdir()
        _run("ditto", str(plan.frozen), str(content / plan.frozen.name))
        (content / "Applications").symlink_to("/Applications")
        image = ("-volname", NAME, "-srcfolder", str(content), "-format", "UDZO", "-fs", "HFS+", "-ov")
        _run("hdiutil", "create", *image, str(target))
    identity = os.environ.get(_IDENTITY, "")
    if identity:
        _run("codesign", "--sign", identity, "--timestamp", str(target))
    notarise(target, staple_to=target)
    return target


def sign(application: Path) -> None:
    """Sign what is inside before what contains it; without an identity only for this machine, and say so."""
    identity = os.environ.get(_IDENTITY, "")
    if not identity:
        print(f"{application.name} is NOT signed for others: {_IDENTITY} is not set", flush=True)
    timestamp = "--timestamp" if identity else "--timestamp=none"
    always = ("codesign", "--force", "--sign", identity or "-", timestamp, "--options", "runtime")
    for path in inside_out(application):
        _run(*always, str(path))
    _run(*always, "--entitlements", str(_ENTITLEMENTS), str(application))
    _run("codesign", "--verify", "--deep", "--strict", str(application))


def inside_out(application: Path) -> list[Path]:
    """Return all code inside an application, deepest first, but for the program that it starts with."""
    files = (path for path in application.rglob("*") if path.is_file() and not path.is_symlink())
    code = [path for path in files if path.suffix in {".so", ".dylib"} or _starts_as_code(path)]
    frameworks = [path for path in application.rglob("*.framework") if not path.is_symlink()]
    main = application / "Contents" / "MacOS" / NAME
    everything = {*code, *frameworks} - {main}
    return sorted(everything, key=lambda path: (-len(path.parts), str(path)))


def notarise(path: Path, *, staple_to: Path) -> None:
    """Have Apple look at it and put the answer on it; without credentials say that this was not done."""
    profile = os.environ.get(_NOTARY_PROFILE, "")
    if not profile:
        print(f"{path.name} is NOT notarised: {_NOTARY_PROFILE} is not set", flush=True)
        return
    _run("xcrun", "notarytool", "submit", str(path), "--keychain-profile", profile, "--wait")
    _run("xcrun", "stapler", "staple", str(staple_to))
    _run("xcrun", "stapler", "validate", str(staple_to))


def _starts_as_code(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(4) in {b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"}


def _check_plist(plan: Layout) -> None:
    told = plistlib.loads((plan.frozen / "Contents" / "Info.plist").read_bytes())
    if told.get("CFBundleShortVersionString") != plan.version:
        raise SetupError("The application's Info.plist has another version.")


def _run(*command: str) -> None:
    if shutil.which(command[0]) is None:
        raise SetupError(f"{command[0]} is not there: a disk image is made on macOS.")
    if subprocess.run(command, check=False).returncode:
        raise SetupError(f"{' '.join(command[:2])} failed.")
