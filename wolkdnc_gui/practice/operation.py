"""The practice operation: its token, its limits and its answers to the four calls."""

import math
from collections.abc import Callable
from threading import Lock

from wolkdnc_gui.practice import PRACTICE_TOKEN
from wolkdnc_gui.practice.blocked import BlockedList
from wolkdnc_gui.practice.limits import Limits
from wolkdnc_gui.practice.received import DIRECTIONS, Call
from wolkdnc_gui.practice.replies import (
    ENTER_TOKEN,
    LIMIT_EXCEEDED,
    NO_SUCH_API,
    PARAMETERS_REQUIRED,
    SIMULTANEOUS,
    VALIDATE_TOKEN,
    JsonValue,
    Reply,
    refusal,
    success,
)

_DAY_S = 86_400
_BOGOTA_S = -5 * 3_600
"""The practice operation is Colombian; Bogotá has had no other offset since 1993."""


class Operation:
    """One operation with one token. Safe to use from any thread."""

    def __init__(self, blocked: BlockedList, limits: Limits, clock: Callable[[], float]) -> None:
        self._blocked = blocked
        self._limits = limits
        self._clock = clock
        self._lock = Lock()
        self._slots: dict[int, Callable[[], bool]] = {}
        self._next_slot = 0
        self._day = self._today()
        self._used = 0
        self._spent_by_mood = 0
        self._answers: dict[str, Callable[[Call], tuple[Reply, int]]] = {
            "POST configuration.php add_dnc": self._add,
            "DELETE configuration.php remove_dnc": self._remove,
            "GET information.php get_dnc": self._list,
            "GET information.php token_info": self._token_info,
        }

    def enter(self, token: str | None, gone: Callable[[], bool]) -> tuple[int, bool]:
        """Note that a call begins; return its slot, for `leave`, and whether it is one too many.

        `gone` says whether the caller has left: a call nobody waits for any more holds the token no longer.
        """
        with self._lock:
            self._next_slot += 1
            if token != PRACTICE_TOKEN:
                return self._next_slot, False
            self._slots = {slot: left for slot, left in self._slots.items() if not left()}
            self._slots[self._next_slot] = gone
            return self._next_slot, len(self._slots) > self._limits.simultaneous

    def leave(self, slot: int) -> None:
        """Note that a call is over."""
        with self._lock:
            self._slots.pop(slot, None)

    def spend_almost_all(self, spent: bool) -> None:  # noqa: FBT001  # a switch
        """Spend the day's calls but for a few, or give back what was so spent."""
        with self._lock:
            self._turn_day()
            almost = self._limits.calls_per_day - self._limits.calls_left_when_almost_spent - self._used
            self._spent_by_mood = max(0, almost) if spent else 0

    def answer(self, call: Call, *, crowded: bool) -> tuple[Reply, int]:
        """Do what the call asks, or refuse it; return the answer and how many numbers it changed."""
        work = self._answers.get(call.route)
        if work is None:
            return refusal(400, NO_SUCH_API), 0
        if not call.token:
            return refusal(401, ENTER_TOKEN), 0
        if call.token != PRACTICE_TOKEN:
            return refusal(403, VALIDATE_TOKEN), 0
        if not self._take_one():
            return refusal(403, LIMIT_EXCEEDED), 0
        if crowded:
            return refusal(403, SIMULTANEOUS), 0
        return work(call)

    def _add(self, call: Call) -> tuple[Reply, int]:
        numbers = self._numbers_of(call)
        if numbers is None or call.direction not in DIRECTIONS:
            return refusal(400, PARAMETERS_REQUIRED), 0
        new = self._blocked.add(call.direction, numbers, self._clock())
        return success(201, f"{new} telephones were added"), new

    def _remove(self, call: Call) -> tuple[Reply, int]:
        if call.direction not in ("", *DIRECTIONS):
            return refusal(400, PARAMETERS_REQUIRED), 0
        if call.whole_list:
            # The vendor's trap is played as documented, so that a test can see what sending it would do.
            gone = self._blocked.clear(call.direction)
        else:
            numbers = self._numbers_of(call)
            if numbers is None:
                return refusal(400, PARAMETERS_REQUIRED), 0
            gone = self._blocked.remove(numbers, call.direction)
        return success(202, f"{gone} telephones were deleted"), gone

    def _list(self, call: Call) -> tuple[Reply, int]:
        if call.direction not in ("all", *DIRECTIONS):
            return refusal(400, PARAMETERS_REQUIRED), 0
        rows = self._blocked.rows("" if call.direction == "all" else call.direction, self._limits.rows_down)
        data: list[JsonValue] = [
            {"phone_number": row.digits, "type": row.direction, "date_delete": row.date} for row in rows
        ]
        return success(200, f"{len(data)} records were found", data), 0

    def _token_info(self, _call: Call) -> tuple[Reply, int]:
        limit = self._limits.calls_per_day
        with self._lock:
            used = self._used + self._spent_by_mood
        data: dict[str, JsonValue] = {
            "description": "practice",
            "token_limit": str(limit),
            "token_use_today": str(used),
            "all_token_today": str(used),
            "available_consumption_options": str(max(0, limit - used)),
        }
        if self._limits.tells_hours_to_restart:
            left_s = _DAY_S - (self._clock() + _BOGOTA_S) % _DAY_S
            data["hours_to_restart_count"] = math.ceil(left_s / 36) / 100
        return success(200, "OK", data), 0

    def _numbers_of(self, call: Call) -> tuple[str, ...] | None:
        # The vendor documents the limit, not what a call above it gets: a refusal it does document.
        numbers = call.telephones
        return numbers if numbers and len(numbers) <= self._limits.records_up else None

    def _take_one(self) -> bool:
        with self._lock:
            self._turn_day()
            if self._used + self._spent_by_mood >= self._limits.calls_per_day:
                return False
            self._used += 1
            return True

    def _turn_day(self) -> None:
        today = self._today()
        if today != self._day:
            self._day, self._used, self._spent_by_mood = today, 0, 0

    def _today(self) -> int:
        return int((self._clock() + _BOGOTA_S) // _DAY_S)
