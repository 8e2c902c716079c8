"""The one place where the core's enums become translated words. Every other module asks here.

What is said follows one rule: what happened, what it means for the numbers, what to do next.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wolkdnc_gui.ui.texts.accounts import (
        account_name,
        address_problem,
        keyring_problem,
        no_practice_server,
        server_name,
        shape_kind,
        token_problem,
    )
    from wolkdnc_gui.ui.texts.export import export_problem
    from wolkdnc_gui.ui.texts.failures import failure, failure_in_short, server_said
    from wolkdnc_gui.ui.texts.intake import intake_problem, not_judged
    from wolkdnc_gui.ui.texts.jobs import (
        direction,
        directions,
        job_state,
        obstacle,
        outcome,
        outcome_meaning,
        wait,
    )
    from wolkdnc_gui.ui.texts.moods import mood
    from wolkdnc_gui.ui.texts.proofs import proof
    from wolkdnc_gui.ui.texts.rows import number, reason, row_state, row_state_meaning, state_group, verdict
    from wolkdnc_gui.ui.texts.storage import settings_damage, storage_problem, value_problem

__all__ = [
    "account_name",
    "address_problem",
    "direction",
    "directions",
    "export_problem",
    "failure",
    "failure_in_short",
    "intake_problem",
    "job_state",
    "keyring_problem",
    "mood",
    "no_practice_server",
    "not_judged",
    "number",
    "obstacle",
    "outcome",
    "outcome_meaning",
    "proof",
    "reason",
    "row_state",
    "row_state_meaning",
    "server_name",
    "server_said",
    "settings_damage",
    "shape_kind",
    "state_group",
    "storage_problem",
    "token_problem",
    "value_problem",
    "verdict",
    "wait",
]

_PLACES = {
    "account_name": "accounts",
    "address_problem": "accounts",
    "direction": "jobs",
    "directions": "jobs",
    "export_problem": "export",
    "failure": "failures",
    "failure_in_short": "failures",
    "intake_problem": "intake",
    "job_state": "jobs",
    "keyring_problem": "accounts",
    "mood": "moods",
    "no_practice_server": "accounts",
    "not_judged": "intake",
    "number": "rows",
    "obstacle": "jobs",
    "outcome": "jobs",
    "outcome_meaning": "jobs",
    "proof": "proofs",
    "reason": "rows",
    "row_state": "rows",
    "row_state_meaning": "rows",
    "server_name": "accounts",
    "server_said": "failures",
    "settings_damage": "storage",
    "shape_kind": "accounts",
    "state_group": "rows",
    "storage_problem": "storage",
    "token_problem": "accounts",
    "value_problem": "storage",
    "verdict": "rows",
    "wait": "jobs",
}


def __getattr__(name: str) -> object:
    """Load the words of a kind when they are first said: the window comes before most of them."""
    if name not in _PLACES:
        raise AttributeError(name)
    said = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = said
    return said
