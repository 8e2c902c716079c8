"""What Windows shows about the program under *Properties → Details*."""

from build_scripts.handout.layout import NAME, Layout

_ENGLISH_UNICODE = "040904B0"
_LANGUAGE, _CODE_PAGE = 0x0409, 1200


def version_info(plan: Layout) -> str:
    """Return the VERSIONINFO resource in the form PyInstaller reads from a file."""
    numbers = four_numbers(plan.version)
    words = {
        "CompanyName": "The WolkDNC project",
        "FileDescription": NAME,
        "FileVersion": plan.version,
        "InternalName": NAME,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": NAME,
        "ProductVersion": plan.version,
    }
    table = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,\n"
        "    fileType=0x1, subtype=0x0, date=(0, 0)),\n"
        "  kids=[\n"
        f"    StringFileInfo([StringTable({_ENGLISH_UNICODE!r}, [{table}])]),\n"
        f"    VarFileInfo([VarStruct('Translation', [{_LANGUAGE}, {_CODE_PAGE}])]),\n"
        "  ],\n"
        ")\n"
    )


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """Return a version as Windows wants it: `1.2.3rc1` is (1, 2, 3, 0)."""
    numbers = []
    for part in version.split(".")[:4]:
        digits = part[: len(part) - len(part.lstrip("0123456789"))]
        numbers.append(int(digits or 0))
        if digits != part:
            break
    major, minor, patch, build = (*numbers, 0, 0, 0, 0)[:4]
    return major, minor, patch, build
