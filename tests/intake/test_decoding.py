import codecs

import pytest

from laut.intake.decoding import UndecodableError, decode

SENTENCE = "Die „Größe“ der Straße überrascht – sagt der Bürgermeister."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_byte_order_mark_decides(mark, encoding):
    decoded = decode(mark + SENTENCE.encode(encoding))
    assert decoded.encoding == encoding
    assert decoded.text == "\ufeff" + SENTENCE


def test_windows_1252_is_recognised_and_told():
    decoded = decode(SENTENCE.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (SENTENCE, "windows-1252")
    assert decoded.warnings


def test_declared_charset_counts_in_html_only():
    page = '<meta charset="koi8-r"><p>Мэр сообщил о ремонте моста.'.encode("koi8-r")
    assert decode(page, html=True).encoding == "koi8-r"
    assert decode(page).encoding != "koi8-r" or decode(page).warnings


def test_latin_1_in_html_means_windows_1252():
    assert decode('<meta charset="iso-8859-1">„so“'.encode("cp1252"), html=True).text.endswith("„so“")


def test_cyrillic_bytes_are_not_taken_for_western_letters():
    decoded = decode(("Мэр города сообщил, что мост откроют весной. " * 5).encode("cp1251"))
    assert "мост" in decoded.text
    assert "guessed" in decoded.warnings[0]


def test_an_unknown_declared_charset_is_passed_over():
    assert decode(b'<meta charset="klingon">gr\xfcn', html=True).encoding == "windows-1252"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00abc", codecs.BOM_UTF16_LE + b"a", bytes(range(1, 32)) * 40])
def test_binary_is_refused(data):
    with pytest.raises(UndecodableError):
        decode(data)
