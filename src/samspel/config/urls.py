from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("samspel.doors.public.urls")),
    path("grupper/", include("samspel.domains.bodies.urls")),
    path("organisationer/", include("samspel.domains.organisations.urls")),
    path("", include("samspel.domains.meetings.urls")),
    path("enkater/", include("samspel.domains.surveys.urls")),
    path("demo/", include("samspel.doors.demo.urls")),
    path("api/v1/", include("samspel.doors.api.urls")),
]

handler400 = "samspel.config.error_pages.bad_request"
handler500 = "samspel.config.error_pages.server_error"
