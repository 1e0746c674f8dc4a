"""The sources hold real people's names; nothing that we keep does. Only hashes of the names are written here."""

import re
from hashlib import sha256
from itertools import pairwise

from tests.across.archive.folders import PROGRAMMES
from tests.house.tree import ROOT, own_files

# SHA-256 of the full names, and of the surnames that are no ordinary words, in small letters.
REAL = frozenset(
    (
        "01b670361510c3659865694d5ff5851a6954511d597bf0ce0c23e5805dab7fd9",
        "046fdf3c4bc371f686c6df21f02017acbbed167c061645413512da389eed9869",
        "06b0687867627a25a5c4c95195e95b7ff127c25edb65fea084daaf7eba3e30a4",
        "174e6306f1cb9598e917c4f30143b43d7f1c5063efe6b38e4ec090c62446bc32",
        "19a9322f78222be8b887434c99b766489363a751cf61bffe735370f70bd915c9",
        "26a24f6fdb2b48866a9b03d0227a587c402fec6a3f206f98b9d915d0b9a2dd53",
        "26dfbc8e4b13783ba166b759db0a943c57941c2baf27de08a0922d29d94bf363",
        "2722957528ac09f3f32f3d755a5945d1b2cef93df91ed466f760774c599cc383",
        "2aeedfb1e30d3837dbffcc2bf4492d60c635eadffa21c21ba2cb067943833b6e",
        "349a3f8edf3a32258823ea6f4e38e4cc9cd7ff8050ce9c2b73d3a60cba990bf8",
        "38cb7408da2af9df83388dbc74fb2f86d8c1ae6d6209fc35e47fd9f246a58543",
        "4088c58db83ffa5b716243213728b838aca30812be4fb0af8433a608b11ecc3e",
        "43084293fdd80a1bbc19c4896418a479b0774944b8d02ba88f5559d72ae2ccf2",
        "471a57c11dd849cc7746d382b9d9968ff835256ed9aebd5036ba3eddddb451e2",
        "4a15607d6be876f1dc0ab6465e3d7c54e0afe94c6a0e24a1d787a8dedf996955",
        "5376d0250a922065cce0e876e6e602cc30853707bb81979d91311952771b2523",
        "67ebf1d69eb699f10a41496d171ff4477cf76ad771ca295a62307cdd649f58e4",
        "689563d9e8631879c9866b4da9f580232be6f2b99947acecfa6580bc99777c70",
        "739a0f2f9530c9992c5fcb6efaa238d977395bb6a288867a57de4b467d609f5b",
        "75b49521d9ad4151c572895925cdd64fee980ddfd73760efc8be718bc3069d01",
        "7c00f9216a928bdb4d25eee60d5d6b8a54445b8f2bf65139ab6b1cd62376458f",
        "7de4b6f685f8a0c9f4068957bda8418318f8a35b95cfa2591d16cc4462ebd37e",
        "96182e4e8d25e3da59381d84c7a2a00501f686b3640250683a07998c80522b9c",
        "986c0075b6722042e1747766a078dff114d9f9243924d369b10f01faca979fdf",
        "aa91ddd0245e0a9cc9c76ed8de146bb0bb75683c1c44a8921613017446bab4e1",
        "b8a16691144dbaeef47ead023a59d4c198a92375ab3708100f5cbea79f401b1b",
        "be1853baeb9fccd860069529eee31e12e0932a633d328cdd20146f062538226d",
        "c26e5875ca7dd5fca9773c93af2c9647dfae036ccb93ea260165ccb3ce094644",
        "cc628ebdb152a983a8c8a8a6fe25cd6f30d86899e0a5270f80f1da155b1372a4",
        "e0942c5148c5b63a453e69445cff38b8ce9ccb116c34060f3e653174d3aec18b",
        "e31dc55fde86ff8bb7c2d95f3c9e53a8c773835408173a4fde85eb6d6b96aad4",
        "e5dcbc72e6aa9f4ffb556f0ed20c4ac4cb08bb5818b890c855b3744afb1154b5",
        "ea384a196d5a1062547e67f28bca754ab2b77261719bc0f1692745f60ea94508",
        "ed349a7e62e139119b4b5ada2a90d03f6dfd214c34f089edef18c164e1fd2d9b",
        "ee442c3f06d40ac00b32bce26db95e483e1214eec23bf5b181b127c65b0a9887",
        "eecb2b988949a9c45e85c8efde6490ec090759f6020fe688a430c6db09bd391b",
        "f11f1b3f5adeda6cac7d72532ff2fbffc51ab710bb8f42e007bcdb19d347641b",
        "f5c27afca4996695c5c966400da753a08ebb9ca66de5358acee7094e1fc792b0",
        "f5ea74c3f9b1fcfed8a7539b5d419798e3b31d25f923842a062f17d26fe67388",
    )
)
WORD = re.compile(r"[^\W\d_]+")


def real_names(text: str, real: frozenset[str] = REAL) -> list[str]:
    """Hashes of the real names in a text: of single words and of two words after each other."""
    words = [word.casefold() for word in WORD.findall(text)]
    said = {*words, *(f"{first} {last}" for first, last in pairwise(words))}
    return sorted(real & {sha256(name.encode()).hexdigest() for name in said})


def test_no_real_name_stands_in_any_file_or_its_name():
    texts = {path: (ROOT / path).read_bytes().decode(errors="ignore") for path in own_files()}

    assert [str(path) for path, text in texts.items() if real_names(f"{path} {text}")] == []


def test_a_name_would_be_found_whatever_stands_around_it():
    real = frozenset(sha256(name.encode()).hexdigest() for name in ("maja gräddnos", "gräddnos"))

    assert len(real_names('ordförande: "Maja\nGRÄDDNOS" (x)', real)) == 2
    assert len(real_names("maja-gräddnos", real)) == 2
    assert real_names("Maja, Gräddnosen", real) == []


def test_the_made_up_people_are_looked_through_too():
    paths = {str(path) for path in own_files()}

    assert {f"programmes/{folder.name}/people.csv" for folder in PROGRAMMES.iterdir()} <= paths
