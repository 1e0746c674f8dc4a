from argparse import Namespace
from datetime import datetime

from samspel.config.console import Failed, say
from samspel.config.database import catch_up_search, community_keys, learn_statistics, require_ready
from samspel.config.keys import fault_of_secret_key
from samspel.config.server import listen, serve_at
from samspel.config.static import gather


def serve(arguments: Namespace, *, at: datetime) -> None:
    """Serve the site until it is stopped."""
    if fault := fault_of_secret_key():
        raise Failed(fault)
    require_ready()
    if not community_keys():
        raise Failed("Här finns ingen kommun än. Lägg upp den första med samspel setup.")
    sockets = listen((arguments.host,), arguments.port)
    gather()
    catch_up_search(at)
    learn_statistics()
    say(f"Samspel svarar på http://{arguments.host}:{arguments.port}. Stoppa med Ctrl-C.")
    serve_at(sockets, workers=arguments.workers, threads=arguments.threads)
