"""The countries whose numbers can be judged."""

from types import ModuleType

COUNTRIES = (
    "CO", "MX", "PE", "CL", "EC", "PA", "CR", "GT", "SV", "HN",
    "NI", "DO", "BO", "PY", "UY", "AR", "BR", "VE", "US", "ES",
)  # fmt: skip
"""ISO 3166-1 alpha-2 codes of the countries served first, in the order in which they are offered."""


def supported(code: str) -> bool:
    """Return whether numbers of the region with this ISO 3166-1 alpha-2 code can be judged."""
    # The library takes longer to load than all else that reads the settings.
    return code in COUNTRIES or code in _library().SUPPORTED_REGIONS


def all_regions() -> tuple[str, ...]:
    """Return every region that can be judged: those served first, then the others by code."""
    return COUNTRIES + tuple(sorted(set(_library().SUPPORTED_REGIONS) - set(COUNTRIES)))


def calling_code(code: str) -> int:
    """Return the calling code of a region (57 for CO); 0 where the region is not supported."""
    return int(_library().country_code_for_region(code))


def _library() -> ModuleType:
    from wolkdnc_gui.numbers.library import library  # noqa: PLC0415  # only where it is needed

    return library  # type: ignore[no-any-return]
