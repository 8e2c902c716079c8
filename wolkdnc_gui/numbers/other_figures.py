"""Figures in sentences that are no phone numbers: dates, times, amounts, papers, cards, addresses.

In Spanish, English and Portuguese. The patterns work on plain text, as `writing.plain` makes it.
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
    r"|(?<!\d)20[0-4]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[T -]?(?:[01]\d|2[0-3])(?:[0-5]\d){2}Z?)?(?!\d)"
)
_TIME = r"(?<![\d:])\d{1,2}:\d\d(?::\d\d)?(?!\d)"
_CURRENCY = "USD|COP|MXN|EUR|PEN|CLP|ARS|BRL|GTQ|HNL|NIO|CRC|DOP|UYU|PYG|BOB|VES|PAB"
_MONEY = (
    r"pesos|soles|bol[ií]vares|bolivianos|guaran[ií]es|c[oó]rdobas|colones|quetzales|lempiras|balboas|d[oó]lares"
    r"|dollars|euros|reais"
)
_AMOUNT = (
    rf"(?:[$€£¥₡₲]|(?<!\w)(?:R\$|S/\.?|B/\.?|Bs\.?|Gs\.?|{_CURRENCY}))\s*\d[\d.,]*"
    rf"|(?<![\d.,])\d[\d.,]*\s*(?:%|[€₡₲]|(?:{_CURRENCY}|{_MONEY})\b)"
    # Millions with points: nobody groups seven or eight digits of a phone number like this.
    r"|(?<![\d.,+-])\d{1,2}\.\d{3}\.\d{3}(?![\d.-])"
)
_PAPER_NAME = (
    r"factura|fact|boleta|recibo|comprobante|remisi[oó]n|nota\s+fiscal|nfe?|invoice|fatura|orden|order|pedido|gu[ií]a"
    r"|tracking|rastreo|radicado|radicaci[oó]n|pqrs?|caso|case|ticket|tiquete|protocolo|protocol|folio|expediente"
    r"|siniestro|reclamo|reclamaci[oó]n|ref(?:erencia)?|reference|transacci[oó]n|transa[cç][aã]o|transaction"
    r"|autorizaci[oó]n|c[eé]dula|c\.?\s?c\.?|c\.?\s?e\.?|nit|rut|run|ruc|rfc|dni|d\.n\.i\.|curp|cpf|cnpj|rg|dpi|cui|dui|nie|nif|ssn"
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
    rf"(?<!\w)(?:{_PAPER_NAME})(?!\w)(?:[\s.]{{1,3}}(?:(?:de|del|da|do|la)\s)?(?:{_BETWEEN})(?!\w)){{0,3}}[\s.]*+[:#-]?\s*+(?:[A-Z]{{1,4}}-)?"
    r"(?:\d{4}(?:[ -]\d{4,5}){2,3}(?!\d)|\d{1,3}(?: \d{3}){2,3}(?! ?\d)|\d[\d.\-]*(?:[ -]?[\dkK]\b)?)"
)
_WITH_CHECK_DIGIT = (
    r"(?<![\d.+-])(?:\d{7,8}|\d{1,3}\.\d{3}\.\d{3})-[\dk](?![\d-])|(?<![\d.+-])\d{3}\.\d{3}\.\d{3}-\d\d(?!\d)"
    r"|(?<![\d.+-])(?:\d{2}-\d{8}|\d{3}-\d{7})-\d(?![\d-])"
)
_ADDRESS = r"(?<![\w.+%-])[\w.+%-]+@[\w.-]+|(?<!\w)(?:https?://|www\.)(?!wa\.me|api\.whatsapp)\S+"

DATE_OR_TIME = re.compile(f"(?:{_DATE}|{_TIME})", re.IGNORECASE)
"""A date or a time of day."""

NO_PHONE = re.compile("|".join((_ADDRESS, _DATE, _TIME, _AMOUNT, _PAPER, _WITH_CHECK_DIGIT)), re.IGNORECASE)
"""Whatever in a sentence is certainly no phone number."""

IDENTITY = re.compile(_WITH_CHECK_DIGIT, re.IGNORECASE)
"""The number of a person or a company, as the hyphen before its last digits tells."""
