"""Every domain row belongs to a community, and no read forgets to say which."""

import pytest
from django.apps import apps
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.management import call_command
from django.db import models
from django.test import override_settings
from django_scopes import ScopeError, scope

OURS = [model for model in apps.get_models() if model.__module__.startswith("samspel.")]
OF_A_COMMUNITY = [model for model in OURS if "community" in {field.name for field in model._meta.fields}]
# Global on purpose: who logs in, the communities themselves, and how a community is found from a host name.
GLOBAL = {"User", "Community", "HostName"}


def test_every_model_but_the_global_ones_belongs_to_a_community():
    assert {model.__name__ for model in OURS} - {model.__name__ for model in OF_A_COMMUNITY} <= GLOBAL


@pytest.mark.parametrize(
    "model", [model for model in OF_A_COMMUNITY if model.__name__ not in GLOBAL], ids=lambda model: model._meta.label
)
@pytest.mark.django_db
def test_a_read_outside_a_community_is_refused(model: type[models.Model]):
    with pytest.raises(ScopeError):
        model.objects.count()
    with scope(community=None):
        assert model.objects.count() == 0


@pytest.mark.slow
def test_every_static_file_that_a_style_sheet_asks_for_exists(tmp_path):
    """`collectstatic` with the production storage raises on a name that leads nowhere."""
    storage = f"{ManifestStaticFilesStorage.__module__}.{ManifestStaticFilesStorage.__qualname__}"
    kept = {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}, "staticfiles": {"BACKEND": storage}}
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=kept):
        call_command("collectstatic", interactive=False, verbosity=0)
    assert (tmp_path / "staticfiles.json").stat().st_size > 0
