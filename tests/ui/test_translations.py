"""Every word a person reads comes from the translations, and the translations are whole."""

import ast
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from build_scripts import translations
from build_scripts.places import ROOT, TRANSLATIONS

FILES = (translations.SPANISH, translations.ENGLISH)

SHOWN = re.compile(
    r"set(\w*Text|\w*Title|ToolTip|StatusTip|WhatsThis|Accessible\w+|Prefix|Suffix|Html|NameFilters?|\w*Labels?)"
    r"|add(Action|Items?|Menu|Row|Tab|Button)|insertItem|showMessage|information|question|warning|critical|about"
    r"|get(OpenFileNames?|SaveFileName|ExistingDirectory|Text)"
    r"|Q(\w*Label|\w*Button|Action|GroupBox|CheckBox|Menu|MessageBox|\w*Item|ProgressDialog)"
)
"""Calls whose texts a person sees or hears."""

TRANSLATING = {"tr": (0,), "translate": (0, 1)}
"""Calls that translate, and which of their arguments must be literals, for lupdate to find them."""

NOT_WORDS = re.compile(r"WolkDNC|<[^>]*>|&[a-z]+;|[\d\W_]+")
"""The program's name, markup, digits and signs are the same in every language."""


@dataclass(frozen=True)
class Message:
    """One text of a `.ts` file."""

    context: str
    source: str
    comment: str
    numerus: bool
    finished: bool
    forms: tuple[str, ...]

    @property
    def key(self):
        return (self.context, self.source, self.comment, self.numerus)


def messages(path):
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314  # our own file
        for one in context.iter("message"):
            translation = one.find("translation")
            numerus = one.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")]
                if numerus
                else [translation.text or ""]
            )
            found.append(
                Message(
                    context.findtext("name"),
                    one.findtext("source"),
                    one.findtext("comment") or "",
                    numerus,
                    translation.get("type") is None,
                    tuple(forms),
                )
            )
    return found


def untranslated(code, name="a module"):
    """Return what a module shows without translating it, and what it translates unseen by lupdate."""
    found = []
    tree = ast.parse(code)
    own_tr = {one for part in ast.walk(tree) if is_own_tr(part) for one in ast.walk(part)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or node in own_tr:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if SHOWN.fullmatch(called):
            given = [*node.args, *(word.value for word in node.keywords if word.arg != "objectName")]
            found += [
                f"{name}:{node.lineno}: {called}({ast.unparse(one)})" for one in given if has_words(one)
            ]
        if isinstance(node.func, ast.Name) and called == "tr":
            found.append(
                f"{name}:{node.lineno}: lupdate takes the context of this tr() for the text; say translate()"
            )
        if called == "translate" and isinstance(node.func, ast.Attribute) and not is_qt(node.func.value):
            continue  # bytes and str have one too
        if called == "translate" and len(node.args) > 3:
            found.append(
                f"{name}:{node.lineno}: lupdate does not see the count of translate(); say Context.tr()"
            )
        for place in TRANSLATING.get(called, ()):
            if not is_literal(node.args[place]):
                found.append(f"{name}:{node.lineno}: {called}({ast.unparse(node.args[place])}) is no literal")
    return found


def is_own_tr(node):
    return isinstance(node, ast.FunctionDef) and node.name == "tr"


def is_qt(node):
    return ast.unparse(node).endswith("Application")


def is_literal(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def has_words(node):  # noqa: PLR0911  # one kind of expression a line
    """Tell whether an argument, or a part of it, is a text with words that went through no translation."""
    if isinstance(node, ast.Call):
        inner = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if inner == "format" and isinstance(node.func, ast.Attribute):
            return has_words(node.func.value)
        return False
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(NOT_WORDS.sub("", node.value))
    if isinstance(node, ast.JoinedStr):
        return any(has_words(part) for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.BinOp):
        return has_words(node.left) or has_words(node.right)
    if isinstance(node, ast.IfExp):
        return has_words(node.body) or has_words(node.orelse)
    if isinstance(node, ast.List | ast.Tuple):
        return any(has_words(part) for part in node.elts)
    return False


def placeholders(text):
    return sorted(re.findall(r"\{\w*\}|%L?\d+|%L?n", text))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """The translation files as they would be after gathering the texts again."""
    folder = tmp_path_factory.mktemp("translations")
    for name in FILES:
        shutil.copy(TRANSLATIONS / name, folder)
    translations.update(sys.executable, folder)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_the_file_has_exactly_the_texts_of_the_sources(name, fresh):
    before = {one.key for one in messages(TRANSLATIONS / name)}
    after = {one.key for one in messages(fresh / name)}
    assert before == after, "run `python build_scripts/dev.py translations`, then translate what is new"


@pytest.mark.parametrize("name", FILES)
def test_every_text_is_translated(name):
    everything = messages(TRANSLATIONS / name)
    assert everything
    assert [one.source for one in everything if not one.finished or not all(one.forms)] == []


@pytest.mark.parametrize("name", FILES)
def test_every_translation_keeps_the_placeholders(name):
    wrong = [
        (one.source, form)
        for one in messages(TRANSLATIONS / name)
        for form in one.forms
        if one.finished and placeholders(form) != placeholders(one.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", FILES)
def test_what_has_an_access_key_has_one_in_every_language(name):
    wrong = [
        (one.source, form)
        for one in messages(TRANSLATIONS / name)
        for form in one.forms
        if one.finished and len(re.findall(r"&\w", form)) != len(re.findall(r"&\w", one.source))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "path", translations.sources(), ids=lambda path: str(path.relative_to(ROOT / "wolkdnc_gui"))
)
def test_no_text_goes_past_the_translations(path):
    assert untranslated(path.read_text(encoding="utf-8"), path.name) == []


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("Hello")',
        'label.setText(f"Hello {name}")',
        'label.setText("Hello " + name)',
        'label.setText("Yes" if yes else self.tr("No"))',
        'label.setText("{n} rows".format(n=3))',
        'QLabel("Hello", self)',
        'QPushButton(text="Press")',
        'box.addItems(["One", "Two"])',
        'menu.addAction(icon("check"), "Check")',
        'self.tr(f"{n} rows")',
        "self.tr(text)",
        'QCoreApplication.translate(context, "Hello")',
        'QCoreApplication.translate("Context", "a" + b)',
        'tr("Context", "Hello")',
        'QCoreApplication.translate("Context", "%n row(s)", "", count)',
    ],
)
def test_a_text_that_bypasses_translation_is_found(code):
    assert untranslated(code)


@pytest.mark.parametrize(
    "code",
    [
        'label.setText(self.tr("Hello"))',
        'label.setText(self.tr("{n} rows").format(n=3))',
        'label.setText(QCoreApplication.translate("Context", "Hello"))',
        'label.setText("—")',
        'label.setText(f"{first} · {second}")',
        'window.setWindowTitle("WolkDNC")',
        'label.setObjectName("statusLabel")',
        'button.setIcon(icon("check"))',
        'self.tr("a long text " "in two parts")',
        'Sentences.tr("%n row(s)", "", count)',
        'def tr(words, note="", n=-1): return QCoreApplication.translate("A", words, note, n)',
        "codes.translate(table)",
        'codes.translate(None, b"+")',
    ],
)
def test_what_needs_no_translation_is_left_alone(code):
    assert untranslated(code) == []


def test_an_unfinished_translation_is_seen(tmp_path):
    path = tmp_path / "one.ts"
    path.write_text(
        '<TS><context><name>A</name><message numerus="yes"><source>%n row(s)</source>'
        '<translation type="unfinished"><numerusform></numerusform></translation></message></context></TS>'
    )
    [only] = messages(path)
    assert (only.numerus, only.finished, only.forms) == (True, False, ("",))


def test_the_compiled_translation_says_it_in_spanish(qapp, tmp_path):
    from PySide6.QtCore import QTranslator

    shutil.copy(TRANSLATIONS / translations.SPANISH, tmp_path)
    translations.compile_all(sys.executable, Path(tmp_path))
    translator = QTranslator()
    assert translator.load(str(tmp_path / "wolkdnc_es.qm"))
    finished = next(
        one for one in messages(tmp_path / translations.SPANISH) if one.finished and not one.numerus
    )
    assert translator.translate(finished.context, finished.source, finished.comment) == finished.forms[0]
