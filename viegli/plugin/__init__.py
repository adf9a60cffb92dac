"""The one room that knows MkDocs: what it makes of content/, and when the site is published.

MkDocs builds once per language (mkdocs-static-i18n builds the others inside `on_post_build`),
cleans its folder first and looks at `--strict` last. So it builds into a workshop; when the
outermost `on_post_build` has come, an edition is written from that, and swapped in when all
has gone well: at the end of the command, or at once where a server shows it.
"""

from viegli.plugin.events import ViegliPlugin
from viegli.plugin.running import build_site, serve_site, settings_of

__all__ = ["ViegliPlugin", "build_site", "serve_site", "settings_of"]
