"""The one place where the core's enums become translated words. Every other module asks here.

What is said follows one rule: what happened, what it means for the numbers, what to do next.
"""

from wolkdnc_gui.ui.texts.accounts import (
    account_name,
    address_problem,
    keyring_problem,
    mood,
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
