import pytest
from PySide6.QtCore import QLocale, Qt

from wolkdnc_gui.numbers.countries import COUNTRIES, all_regions
from wolkdnc_gui.ui.dialogs.country_combo import CountryCombo
from wolkdnc_gui.ui.dialogs.country_names import HOME, country_of


@pytest.fixture
def combo(qtbot):
    QLocale.setDefault(QLocale("es_CO"))
    made = CountryCombo()
    made.set_country("CO")
    qtbot.addWidget(made)
    return made


def settle(qtbot, combo: CountryCombo, words: str) -> None:
    combo.setEditText(words)
    qtbot.keyClick(combo.lineEdit(), Qt.Key.Key_Return)


def test_the_countries_served_first_come_first_and_none_is_missing(combo):
    codes = [combo.itemData(index) for index in range(combo.count())]
    assert tuple(codes[: len(COUNTRIES)]) == COUNTRIES
    assert set(codes) - {None} == set(all_regions())


@pytest.mark.parametrize(
    ("typed", "country"),
    [("peru", "PE"), ("Perú", "PE"), ("MEXICO", "MX"), ("spain", "ES"), ("españa", "ES"), ("ec", "EC")],
)
def test_a_country_is_found_however_people_type_it(qtbot, combo, typed, country):
    settle(qtbot, combo, typed)
    assert combo.country == country


def test_what_means_no_country_is_put_back(qtbot, combo):
    settle(qtbot, combo, "Atlantis")
    assert combo.country == "CO"
    assert combo.currentText() == "Colombia"


def test_a_few_letters_from_the_middle_offer_the_country(qtbot, combo):
    completer = combo.completer()
    completer.setCompletionPrefix("xico")
    assert "México" in [
        completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())
    ]


def test_choosing_tells_the_country_once(qtbot, combo):
    with qtbot.waitSignal(combo.country_changed) as told:
        combo.setCurrentIndex(combo.findData("CL"))
    assert told.args == ["CL"]
    with qtbot.assertNotEmitted(combo.country_changed):
        combo.set_country("CL")


def test_a_country_nobody_lists_is_kept(combo):
    combo.set_country("ZZ")
    assert combo.country == "ZZ"


@pytest.mark.parametrize(
    ("locale", "country"), [("es_MX", "MX"), ("en_US", "US"), ("C", HOME), ("es_419", HOME)]
)
def test_the_system_says_the_country_or_it_is_colombia(locale, country):
    assert country_of(QLocale(locale)) == country
