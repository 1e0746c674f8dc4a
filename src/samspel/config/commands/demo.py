from argparse import Namespace
from datetime import datetime
from pathlib import Path

from django.conf import settings

from samspel.across.archive.community_file import FILE, read_community
from samspel.config.commands.archive import load_folder
from samspel.config.commands.migrate import make_ready
from samspel.config.console import Failed, say
from samspel.config.database import community_keys
from samspel.config.server import LOOPBACK, listen, serve_at
from samspel.config.static import gather
from samspel.foundation.communities.queries import communities

EXAMPLES = settings.PACKAGE.parent.parent / "programmes"
MARK = "demo.txt"
MARK_TEXT = "Den här mappen är demons: samspel demo lägger exempelkommunerna här. Den kan tas bort.\n"


def demo(arguments: Namespace, *, at: datetime) -> None:
    """Load the example communities that are not here yet, and serve them."""
    sockets = listen(LOOPBACK, arguments.port)
    take_folder(settings.DATA_DIR)
    make_ready(at)
    for folder in example_folders():
        if key_of(folder) not in community_keys():
            load_folder(folder, at=at)
    gather()
    say("Samspel är igång. Stoppa med Ctrl-C.")
    for community in communities():
        say(f"  {community.municipality}: http://{community.host}:{arguments.port}")
    serve_at(sockets, workers=2, threads=4)


def take_folder(folder: Path) -> None:
    """Mark the folder as the demo's. Raises `Failed` on a database that somebody uses: the demo opens all doors."""
    mark = folder / MARK
    if mark.exists():
        return
    if Path(settings.DATABASES["default"]["NAME"]).exists():
        raise Failed(f"I {folder} finns en databas som inte är demons. Välj en annan mapp med --data.")
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text(MARK_TEXT, "utf-8")


def example_folders() -> list[Path]:
    """The example communities, which come with the source code. Raises `Failed` where that is not at hand."""
    found = sorted(path.parent for path in EXAMPLES.glob(f"*/{FILE}"))
    if not found:
        raise Failed("Exemplen följer med Samspels källkod. Hämta den, och kör make demo i dess mapp.")
    return found


def key_of(folder: Path) -> str:
    """The key that the folder gives its community; "" if that cannot be read, which loading will tell of."""
    community, _problems = read_community((folder / FILE).read_text("utf-8", errors="replace"))
    return community.key if community else ""
