"""Swedish alphabetical order for databases that do not know it."""

import string
import unicodedata

_WRITTEN_AS = str.maketrans(
    {"æ": "ä", "ø": "ö", "ü": "y", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "œ": "oe", "ı": "i"}
)
_KEY_OF = (
    {" ": "0"}
    | {digit: "1" + digit for digit in string.digits}
    | {letter: letter for letter in string.ascii_lowercase}
    | {"z": "za", "å": "zb", "ä": "zc", "ö": "zd"}
)


def sort_key(text: str) -> str:
    """A key that sorts as the Swedish alphabet does: … x y z å ä ö, without regard to case, accents and punctuation.

    The key holds nothing but 0–9 and a–z, so that it sorts alike byte by byte (SQLite, PostgreSQL's "C") and under any
    locale of the server. Letters of other scripts come after ö, by code point. At most seven times as long as the text.
    """
    composed = unicodedata.normalize("NFC", text.casefold()).translate(_WRITTEN_AS)
    plain = "".join(sign if sign in "åäö" else unicodedata.normalize("NFKD", sign) for sign in composed)
    words = "".join(sign if sign.isalnum() else "" if unicodedata.combining(sign) else " " for sign in plain)
    return "".join(_KEY_OF.get(sign) or f"zz{ord(sign):05x}" for sign in " ".join(words.split()))
