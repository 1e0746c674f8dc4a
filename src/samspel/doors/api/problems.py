"""What is wrong, as RFC 9457 has it (application/problem+json), in words for people."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from ninja.errors import ValidationError

MEDIA_TYPE = "application/problem+json"
LONGEST_NAME = 80  # characters of a strange parameter's name that the answer repeats


class ProblemKind(StrEnum):
    """Each has its place on the page about the API: `type` is its address."""

    NOT_FOUND = "not-found"
    WRONG_METHOD = "wrong-method"
    INVALID_VALUE = "invalid-value"


@dataclass(frozen=True, slots=True)
class Fault:
    """One parameter that is wrong, and what to write instead."""

    parameter: str
    detail: str


STATUS: Mapping[ProblemKind, HTTPStatus] = {
    ProblemKind.NOT_FOUND: HTTPStatus.NOT_FOUND,
    ProblemKind.WRONG_METHOD: HTTPStatus.METHOD_NOT_ALLOWED,
    ProblemKind.INVALID_VALUE: HTTPStatus.UNPROCESSABLE_ENTITY,
}
TITLES: Mapping[ProblemKind, Promise] = {
    ProblemKind.NOT_FOUND: _lazy("There is nothing here"),
    ProblemKind.WRONG_METHOD: _lazy("The data can only be read"),
    ProblemKind.INVALID_VALUE: _lazy("A value cannot be used"),
}
FAULTS: Mapping[str, Promise] = {
    "full_day": _lazy("Write a full day, for example 2019-03-04."),
    "whole": _lazy("Write a whole number from %(least)s to %(most)s."),
    "one_of": _lazy("Write one of these: %(words)s."),
    "key": _lazy("A key has the letters a to z, digits and hyphens, %(longest)s at the most."),
    "too_long": _lazy("Write %(longest)s characters at the most."),
    "extra_forbidden": _lazy("This address has no such parameter."),
}


def problem(request: HttpRequest, kind: ProblemKind, detail: str, *, faults: Iterable[Fault] = ()) -> HttpResponse:
    """An answer that says what is wrong. `errors` is there only where single parameters are."""
    status = STATUS[kind]
    said: dict[str, object] = {
        "type": f"{request.build_absolute_uri(reverse('api:api-root'))}#{kind}",
        "title": str(TITLES[kind]),
        "status": status.value,
        "detail": detail,
        "instance": request.get_full_path(),
    }
    if errors := [asdict(fault) for fault in faults]:
        said["errors"] = errors
    return HttpResponse(json.dumps(said, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)


def not_found(request: HttpRequest) -> HttpResponse:
    """Also for what the asker may not know of: the answers must not differ."""
    detail = _("Nothing has this address or key. The addresses are listed at %(url)s.")
    return problem(request, ProblemKind.NOT_FOUND, detail % {"url": reverse("api:api-root")})


def wrong_method(request: HttpRequest) -> HttpResponse:
    detail = _("%(method)s is not possible here. Use GET.") % {"method": request.method}
    return problem(request, ProblemKind.WRONG_METHOD, detail)


def invalid_values(request: HttpRequest, error: ValidationError) -> HttpResponse:
    faults = [fault_of(one) for one in error.errors]
    names = ", ".join(fault.parameter for fault in faults)
    detail = _("Mend this and ask again: %(names)s.") % {"names": names}
    return problem(request, ProblemKind.INVALID_VALUE, detail, faults=faults)


def fault_of(error: Mapping[str, object]) -> Fault:
    """`error` as pydantic tells it: `type`, `loc` that ends in the parameter's name, `ctx` with the limits."""
    location, limits = error["loc"], error.get("ctx", {})
    assert isinstance(location, tuple)
    return Fault(str(location[-1])[:LONGEST_NAME], str(FAULTS[str(error["type"])]) % limits)
