"""Words in headers, in Spanish, English and Portuguese, without accents and in lower case."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


PHONE = _words(
    """telefono telefonos telefone telefones telephone telephones tel tels telf telef tlf tlfn tlfs tfno tlfno
    celular celulares cel cels movil moviles phone phones mobile mobiles mob cell cellphone cellular landline
    fono fonos fone fones whatsapp whatsap wsp wa msisdn ani fijo fijos fixo fixos convencional
    convencionales"""
)
"""A column with one of these is a column of phone numbers."""

MAYBE = _words(
    """contacto contactos contact contato contatos numero numeros number numbers num nro linea line linha
    destino destination abonado subscriber llamada marcado marcar dial caller called callerid
    casa hogar residencia residencial oficina trabajo particular trabalho escritorio home work office
    centralita conmutador pbx"""
)
"""A column with one of these is, if its cells are phone numbers."""

OTHER = _words(
    """cedula cc nit rut ruc rfc dni curp cpf cnpj documento documentos doc identificacion identidad identity
    id ids cuenta account conta fecha fechas date data hora time valor monto saldo amount price precio preco
    total factura invoice fatura pedido orden order codigo code cod area zip postal cep ciudad city edad age
    radicado contrato guia imei serial tarjeta card placa poliza credito nombre name nome correo email mail
    direccion address extension ext rg nif nie ssn dpi cui dui run ci pasaporte passport passaporte folio
    protocolo protocol matricula ahorros clabe iban cbu caso case ticket referencia reference ref sku nss
    autorizacion transaccion nacimiento nascimento birth fax type tipo cuit cuil obligacion prestamo nuip
    consecutivo expediente siniestro latitud longitud latitude longitude ip"""
)
"""A column with one of these holds something else, however much it looks like phone numbers."""

NOTHING = frozenset(
    re.split(
        r",\s*",
        """,na,n a,nd,n d,sd,s d,sn,s n,si,no,nao,x,null,none,nan,nil,no tiene,nao tem,no aplica,no registra,
        no informa,no disponible,no reporta,no hay,ninguno,ninguna,nenhum,sin telefono,sin dato,sin datos,
        sin informacion,sem telefone,vacio,pendiente,blank,empty,not available,unknown,desconocido""",
    )
)
"""What people and programs write where there is no number, without accents and signs and in lower case."""
