"""What people write instead: pandas reads, phonenumbers judges, one number after the other."""

import json
import sys
import time


def main(path: str) -> None:
    """Read, judge, shape and drop repeats; print the figures."""
    start = time.perf_counter()
    import pandas  # type: ignore  # noqa: PLC0415  # a part of such a script; seldom there
    import phonenumbers  # noqa: PLC0415

    def judged(text: object) -> str | None:
        try:
            number = phonenumbers.parse(str(text), "CO")
        except phonenumbers.NumberParseException:
            return None
        if not phonenumbers.is_valid_number(number):
            return None
        return "9" + str(phonenumbers.national_significant_number(number))

    reads = pandas.read_excel if path.endswith(".xlsx") else pandas.read_csv
    frame = reads(path, dtype=str)
    frame["digits"] = frame["Teléfono"].map(judged)
    sent = frame.dropna(subset=["digits"]).drop_duplicates(subset=["digits"])
    print(json.dumps({"seconds": time.perf_counter() - start, "sent": len(sent)}))


if __name__ == "__main__":
    main(sys.argv[1])
