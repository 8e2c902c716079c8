"""The least that reading and judging a workbook takes: calamine's rows, the judge, a dictionary."""

import json
import sys
import time

from python_calamine import CalamineWorkbook

from wolkdnc_gui.numbers.judge import Judge, Rules
from wolkdnc_gui.numbers.shape import proposed_shape
from wolkdnc_gui.numbers.verdict import Verdict

_COLUMN = 2


def main(path: str) -> None:
    """Read and judge one column; print the figures."""
    judge = Judge(Rules("CO", proposed_shape("CO")))
    start = time.perf_counter()
    book = CalamineWorkbook.from_path(path)
    first: dict[str, int] = {}
    for number, row in enumerate(book.get_sheet_by_name("Hoja1").iter_rows()):
        value = row[_COLUMN]
        judged = judge.judge(str(int(value)) if isinstance(value, float) else str(value))
        if judged.verdict is not Verdict.LEFT_OUT:
            first.setdefault(judged.digits, number)
    print(json.dumps({"seconds": time.perf_counter() - start, "sent": len(first)}))


if __name__ == "__main__":
    main(sys.argv[1])
