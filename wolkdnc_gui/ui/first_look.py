"""What the window says before the parts behind it are there: what it will say right after."""

from wolkdnc_gui.settings.glance import Seen
from wolkdnc_gui.ui.list_sentences import ListCounts, list_sentence, submit_words
from wolkdnc_gui.ui.main_window import MainWindow

_EMPTY = ListCounts(rows=0, to_send=0, unusual=0, left_out=0)


def show_first_look(window: MainWindow, seen: Seen, account_id: str) -> None:
    """Show an empty list under the account with this id; under none where there is no such account."""
    window.hide_actions(seen.hidden_actions)
    current = seen.account(account_id)
    bar, panel = window.account_bar, window.input_panel
    bar.show_accounts(seen.accounts, current.account_id if current is not None else "")
    if current is None:
        bar.show_no_account(can_choose=any(not one.is_practice for one in seen.accounts))
    else:
        bar.show_checking()
        panel.direction_box.set_directions(current.last_directions)
        if current.is_practice:
            window.banner.show_practice()
    window.refresh_action.setEnabled(False)
    panel.show_submit(submit_words(0, ()), "", enabled=False)
    window.job_bar.status_label.setText(list_sentence(_EMPTY, ""))
