"""What the API says of itself: the resource api-info of Sweden's national REST API profile (Digg, 1.2.0)."""

from datetime import date
from typing import Literal

from django.urls import reverse
from ninja import Router
from pydantic import Field

from samspel.doors.api.asked import no_parameters
from samspel.doors.api.shapes import Shape
from samspel.foundation.access.request import Request

NAME = "samspel"
VERSION = "1.0.0"
RELEASED = date(2026, 11, 22)

router = Router(tags=["about"])


class ApiInfo(Shape):
    """The API and its version. The names of the fields are those of the profile."""

    name: str = Field(serialization_alias="apiName")
    version: str = Field(serialization_alias="apiVersion")
    released: date = Field(serialization_alias="apiReleased")
    documentation: str = Field(serialization_alias="apiDocumentation", description="Where it is explained, in Swedish.")
    status: Literal["active", "deprecated"] = Field(serialization_alias="apiStatus")


@router.get(
    "/api-info",
    response=ApiInfo,
    by_alias=True,
    operation_id="getApiInfo",
    url_name="api-info",
)
def get_api_info(request: Request) -> ApiInfo:
    """Name, version and status of the API."""
    no_parameters(request)
    page = request.build_absolute_uri(reverse("api:api-root"))
    return ApiInfo(name=NAME, version=VERSION, released=RELEASED, documentation=page, status="active")
