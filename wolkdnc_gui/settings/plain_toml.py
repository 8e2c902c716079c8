"""Reads TOML that is as plain as what the program writes, in no time; `tomllib` takes a while to load."""


def read_plain_toml(text: str) -> dict[str, object] | None:
    """Return what the text says; None where anything in it is not plain, so that nothing can be misread.

    Plain are lines of `key = value`, values on one line, at the top or below tables in arrays (`[[key]]`).
    """
    whole: dict[str, object] = {}
    table, arrays = whole, dict[str, list[dict[str, object]]]()
    for line in (one.strip(" \t") for one in text.replace("\r\n", "\n").split("\n")):
        if not line.isprintable():
            return None
        if not line or line[0] == "#":
            continue
        if line.startswith("[["):
            name, table = line[2:-2], {}
            if not line.endswith("]]") or not _is_key(name) or (name in whole) != (name in arrays):
                return None
            whole[name] = arrays.setdefault(name, [])
            arrays[name].append(table)
            continue
        key, _sign, written = line.partition(" = ")
        value = _value(written)
        if not _is_key(key) or value is None or key in table:
            return None
        table[key] = value
    return whole


def _is_key(text: str) -> bool:
    return text.isascii() and text.isidentifier()


def _value(written: str) -> str | int | list[str | int] | None:
    if not (written.startswith("[") and written.endswith("]")):
        return _single(written)
    inside = written[1:-1].strip(" ")
    values = [_single(one.strip(" ")) for one in inside.split(",")] if inside else []
    known = [one for one in values if one is not None]
    return known if len(known) == len(values) else None


def _single(written: str) -> str | int | None:
    """Return a text, a whole number, true or false."""
    inside = written[1:-1]
    if len(written) > 1 and written[0] == written[-1] == '"':
        return None if '"' in inside or "\\" in inside else inside
    if written in ("true", "false"):
        return written == "true"
    is_number = written.isascii() and written.isdecimal() and (written == "0" or written[0] != "0")
    return int(written) if is_number else None
