"""What happened when, of news articles, with the words that say so.

:func:`read` makes a :class:`Timeline` of files or texts; :func:`dates` finds the time
expressions alone. Both ask one resident ``dateline`` process, see :class:`Client`.
"""

from ._client import Client, DatelineError, NotInstalled, close
from ._model import Actor, Anchor, Document, Event, Evidence, Modality, Place, Problem, Span, Time
from ._read import Timeline, dates, read

__all__ = [
    "Actor", "Anchor", "Client", "DatelineError", "Document", "Event", "Evidence", "Modality",
    "NotInstalled", "Place", "Problem", "Span", "Time", "Timeline", "close", "dates", "read",
]
