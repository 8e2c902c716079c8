"""Figures in sentences that are no phone numbers: dates, times, amounts, papers, cards, addresses, places.

In Spanish, English and Portuguese. The patterns work on plain text, as `writing.plain` makes it, and in
lower case: a pattern that has to fold case looks at every letter of every text in a third more time.
"""

import re

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DATE = (
    rf"(?<![\d/.-]){_YEAR}[-/.]{_MONTH}[-/.]{_DAY}(?![-/.]?\d)"
    rf"|(?<![\d/.-])(?:{_DAY}[-/.]{_MONTH}|{_MONTH}[-/.]{_DAY})[-/.]{_YEAR}(?![-/.]?\d)"
    # With a year of two digits hyphens stand in phone numbers, too: 612 12-10-24.
    rf"|(?<![\d/.-])(?:{_DAY}[/.]{_MONTH}|{_MONTH}[/.]{_DAY})[/.]\d\d(?![-/.]?\d)"
    rf"|(?<![\d/.-])(?<!\d )(?:{_DAY}-{_MONTH}|{_MONTH}-{_DAY})-\d\d(?![-/.]?\d)"
    rf"|(?<!\d)(?<!\d ){_DAY} {_MONTH} {_YEAR}(?! ?\d)"
    r"|(?<!\d)20[0-4]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[t -]?(?:[01]\d|2[0-3])(?:[0-5]\d){2}z?)?(?!\d)"
)
_TIME = r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?!\d)"
_CURRENCY = "usd|cop|mxn|eur|pen|clp|ars|brl|gtq|hnl|nio|crc|dop|uyu|pyg|bob|ves|pab"
_MONEY = (
    r"pesos|soles|bol[ií]vares|bolivianos|guaran[ií]es|c[oó]rdobas|colones|quetzales|lempiras|balboas|d[oó]lares"
    r"|dollars|euros|reais"
)
_SIGNED = r"[$€£¥₡₲]\s*\d[\d.,]*"
_NAMED_AMOUNT = rf"(?<!\w)(?:r\$|s/\.?|b/\.?|bs\.?|gs\.?|{_CURRENCY})\s*\d[\d.,]*"
_AMOUNT = (
    # A comma ends what stands before it: 2212-3456, ₡5.000. Colones and guaraníes have their sign in front.
    rf"(?<![\d.,])\d(?:[\d.,]*\d)?\s*(?:%|€|[₡₲](?!\s*\d)|(?:{_CURRENCY}|{_MONEY})\b)"
    # Millions: nobody groups seven or eight digits of a phone number like this.
    r"|(?<![\d.,+-])\d{1,2}(?:\.\d{3}\.|,\d{3},)\d{3}(?![\d.-])"
    r"|(?<![\d.,+-])\d{1,3}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d\d(?![\d.,-])"
    r"|(?<![\d.,+-])\d(?:[\d.,]*\d)?\s*(?:km|kwh|kgs?|mb|gb|m2|m3|hab(?:itantes)?|puntos|millas)\b"
)
_GROUPED = r"[$€£¥₡₲]\s*\d{1,3}(?:(?:,\d{3})+(?:\.\d\d)?|(?:\.\d{3})+(?:,\d\d)?)(?!\d)"
_PAPER_NAME = (
    r"factura|fact|boleta|recibo|comprobante|remisi[oó]n|nota\s+fiscal|nfe?|invoice|fatura|orden|order|pedido|gu[ií]a"
    r"|tracking|rastreo|radicado|radicaci[oó]n|pqrs?|caso|case|ticket|tiquete|protocolo|protocol|folio|expediente"
    r"|siniestro|reclamo|reclamaci[oó]n|ref(?:erencia)?|reference|transacci[oó]n|transa[cç][aã]o|transaction"
    r"|autorizaci[oó]n|c[eé]dula|c\.?\s?c\.?|c\.?\s?e\.?|nit|rut|run|ruc|rfc|dni|d\.n\.i\.|curp|cpf|cnpj|rg|dpi|cui|dui|nie|nif|ssn|nss"
    r"|c\.?\s?i\.?|cui[lt]|r\.?i\.?f\.?|rnc|rtn|clabe|cbu|iban|legajo|consecutivo|lote|turno|medidor|suministro|npe|nis"
    r"|clave|contrase[nñ]a|password|otp|pin|versi[oó]n|vers[aã]o|id_\w+"
    r"|documento|doc|identificaci[oó]n|identifica[cç][aã]o|pasaporte|passport|passaporte|tarjeta|card|cart[aã]o"
    r"|cuenta|cta|account|acct|conta|contrato|contract|matr[ií]cula|p[oó]liza|ap[oó]lice|policy|serial|serie|imei|sku"
    r"|cep|resoluci[oó]n|ley|lei|law|(?:id|c[oó]d(?:igo)?)(?:\.?\s+(?:de(?:l)?\s+)?(?:cliente|customer|client))?"
)
_BETWEEN = (
    r"ahorros?|corriente|corrente|cte|bancaria|banc[aá]ria|poupan[cç]a|savings|checking|ciudadan[ií]a"
    r"|extranjer[ií]a|identidade?|identity|compra|servicio|servi[cç]o|venta|pago|env[ií]o|electr[oó]nica|eletr[oô]nica"
    r"|fiscal|postal|cr[eé]dito|d[eé]bito|credit|debit|n[uú]mero|number|num|no|nro|nr|n[º°o]?|es|is"
)
_PAPER = (
    rf"(?<!\w)(?<!caller )(?:{_PAPER_NAME})(?!\w)"
    rf"(?:[\s.]{{1,3}}(?:(?:de|del|da|do|la)\s)?(?:{_BETWEEN})(?!\w)){{0,3}}"
    r"[\s.]*+[:#=-]?\s*+(?:[a-z]{1,4}-|20\d\d/)?"
    r"(?:\d{4}(?:[ -]\d{4,5}){2,3}(?!\d)|\d{1,3}(?: \d{3}){2,3}(?! ?\d)|\d[\d.\-]*(?:[ -]?[\dk]\b)?)"
)
_WITH_CHECK_DIGIT = (
    r"(?<![\d.+-])(?:\d{7,8}|\d{1,3}\.\d{3}\.\d{3})-[\dk](?![\d-])|(?<![\d.+-])\d{3}\.\d{3}\.\d{3}-\d\d(?!\d)"
    r"|(?<![\d.+-])(?:\d{2}-\d{8}|\d{3}-\d{7})-\d(?![\d-])"
    r"|(?<![\d.+-])\d\d\.?\d{3}\.?\d{3}/\d{4}-\d\d(?!\d)"
)
_MAIL = (
    # Softphones and WhatsApp write a telephone number like an address of mail.
    r"(?<![\w.+%-])(?<!sip:)(?!\+?\d+@(?:s\.whatsapp\.net|c\.us)\b)[\w.+%-]++@[\w.-]+"
)
_HOST = r"(?<=\d)@[\w.-]+(?::\d+)?"
_DOMAIN = (
    r"(?:com|net|org|gov|gob|edu|info|io|ly|be|me|gl|app|link|us|es|mx|pe|cl|br|ar|co|ec|ve|uy|py|bo|cr|gt|sv|hn|ni"
    r"|do|pa)(?:\.[a-z]{2})?"
)
_SITE = r"(?!wa\.me|(?:api|web)\.whatsapp)\S+"
_LINK = rf"(?<!\w)(?:https?://|www\.){_SITE}"
# Most words end before any point, which is seen sooner than that they are no domain.
_PAGE = rf"(?<![\w.-])(?=[\w-]*+\.)(?=[\w.-]+\.{_DOMAIN}/){_SITE}"
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_NAMED_HOST = r"\bip(?:v4)?\W{1,3}\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?"
_NETWORK = (
    # People write 91.234.56.78 and 61.23.45.67 for a telephone, too.
    rf"(?<![\d.])(?!\d\d\.\d{{2,3}}\.\d\d\.\d\d(?!\d))(?:{_OCTET}\.){{3}}{_OCTET}(?![\d.]\d|\d)(?::\d+)?"
)
_DEGREES = r"(?:1[0-7]\d|\d{1,2})\.\d{4,}"
_SOUTH_OR_WEST = rf"(?<![\w.)-])-{_DEGREES}(?:\s*[,;]\s*-?{_DEGREES})?"
_NORTH_AND_WEST = rf"(?<![\w.)-]){_DEGREES}\s*[,;]\s*-{_DEGREES}"
_NAMED_DEGREES = rf"\b(?:lat|lng|lon)\w*\W{{1,3}}{_DEGREES}"
_BANK = r"(?<!\w)[a-z]{2}\d\d(?: ?\d{4}){3,7}(?: ?\d{1,3})?(?!\d)"
_CARD = r"(?<![\d+])3[47]\d\d[ -]\d{6}[ -]\d{5}(?![\d-])"

DATE_OR_TIME = re.compile(f"(?:{_DATE}|{_TIME})", re.IGNORECASE)
"""A date or a time of day."""

_AT_LETTER = (_MAIL, _LINK, _PAGE, _NAMED_HOST, _NAMED_DEGREES, _NAMED_AMOUNT, _PAPER, _BANK)
_AT_DIGIT = (_MAIL, _PAGE, _NETWORK, _NORTH_AND_WEST, _DATE, _TIME, _AMOUNT, _CARD, _WITH_CHECK_DIGIT)
_AT_SIGN = (_MAIL, _HOST, _PAGE, _SOUTH_OR_WEST, _SIGNED)
# What a text has at a place tells which of them can begin there: at most places none can.
_NO_PHONE = re.compile(
    rf"(?<!\w)(?=[^\W\d])(?:{'|'.join(_AT_LETTER)})|(?<!\d)(?=\d)(?:{'|'.join(_AT_DIGIT)})"
    rf"|(?=[$€£¥₡₲@.+%-])(?:{'|'.join(_AT_SIGN)})"
)


def masked(text: str) -> str:
    """Return a text in lower case, with a NUL for each character of what is certainly no phone number.

    The length never changes.
    """
    return _NO_PHONE.sub(_mask, _lower(text))


def _mask(found: "re.Match[str]") -> str:
    return "\0" * len(found[0])


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(char if len(char.lower()) > 1 else char.lower() for char in text)


GROUPED_AMOUNT = re.compile(_GROUPED)
"""An amount whose points or commas part its thousands, and nothing else."""

IDENTITY = re.compile(_WITH_CHECK_DIGIT, re.IGNORECASE)
"""The number of a person or a company, as the hyphen before its last digits tells."""

_FOURS = re.compile(r"\d{4}(?:[ -]\d{4}){3,}")
_EIGHTS = re.compile(r"\d{4}-\d{4}(?: \d{4}-\d{4})+|\d{4} \d{4}(?:-\d{4} \d{4})+")
_ISSUER = re.compile(r"2(?:2[2-9]|[3-6]|7[012])|35|4|5|6[0-57]")


def is_in_fours(text: str) -> bool:
    """Return whether a text is digits in fours as cards have them: at least four times four."""
    return _FOURS.fullmatch(text) is not None and _EIGHTS.fullmatch(text) is None


def is_card(text: str) -> bool:
    """Return whether digits in fours are the number of a card, as its check digit (Luhn) tells."""
    digits = [int(digit) for digit in text if digit.isdigit()]
    # The same eight digits twice are rather a telephone number that was written twice.
    if len(digits) != 16 or not _ISSUER.match(text) or digits[:8] == digits[8:]:
        return False
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[::2])
    return (sum(doubled) + sum(digits[1::2])) % 10 == 0
