"""Words in headers, in Spanish, English and Portuguese, without accents and in lower case."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


PHONE = _words(
    """telefono telefonos telefone telefones tel tels telf telef celular celulares cel cels movil moviles
    phone phones mobile mobiles cell cellphone cellular fone fones whatsapp whatsap wsp wa msisdn ani fijo"""
)
"""A column with one of these is a column of phone numbers."""

MAYBE = _words(
    """contacto contactos contact contato contatos numero numeros number numbers num nro linea line linha
    destino abonado llamada marcado marcar dial"""
)
"""A column with one of these is, if its cells are phone numbers."""

OTHER = _words(
    """cedula cc nit rut ruc rfc dni curp cpf cnpj documento documentos doc identificacion identidad identity
    id ids cuenta account conta fecha fechas date data hora time valor monto saldo amount price precio preco
    total factura invoice fatura pedido orden order codigo code cod area zip postal cep ciudad city edad age
    radicado contrato guia imei serial tarjeta card placa poliza credito nombre name nome correo email mail
    direccion address extension ext"""
)
"""A column with one of these holds something else, however much it looks like phone numbers."""
