"""Events as a table of pandas."""

from __future__ import annotations

import datetime
from typing import Any, Dict, List, Optional

import pandas as pd

from ._model import Event

_STRINGS = [
    "id", "type", "kind", "mode", "cameo", "edtf", "grain", "relation", "how", "status", "summary", "trigger",
    "actors", "targets", "place", "country", "sentence", "document", "explain",
]
_FLOATS = ["latitude", "longitude", "confidence", "salience"]
_BOOLEANS = ["negated", "mutual"]

# How long a period is, by the grain of a date; those that pandas has none for are told in days.
_FREQUENCIES = {"second": "s", "minute": "min", "hour": "h", "month": "M", "quarter": "Q", "year": "Y"}


def frame(events: List[Event]) -> pd.DataFrame:
    columns = ["id", "start", "end", *[c for c in _STRINGS if c != "id"], *_FLOATS, *_BOOLEANS, "sources"]
    table = pd.DataFrame([_row(e) for e in events], columns=columns)
    for names, dtype in ((_STRINGS, "string"), (_FLOATS, "Float64"), (_BOOLEANS, "boolean"), (["sources"], "Int64"), (["start", "end"], object)):
        table[names] = table[names].astype(dtype)
    return table


def _row(e: Event) -> Dict[str, Any]:
    p = e.place
    return {
        "id": e.id,
        "start": _period(e.when.start, e.when.grain),
        "end": _period(e.when.end, e.when.grain, last=True),
        "type": e.type or None,
        "kind": e.kind or None,
        "mode": e.mode or None,
        "cameo": e.cameo or None,
        "edtf": e.when.edtf or None,
        "grain": e.when.grain or None,
        "relation": e.when.relation or None,
        "how": e.when.how or None,
        "status": e.modality.status,
        "summary": e.summary,
        "trigger": e.trigger.text,
        "actors": "; ".join(a.name for a in e.actors) or None,
        "targets": "; ".join(a.name for a in e.targets) or None,
        "place": p.name if p else None,
        "country": (p.country or None) if p else None,
        "sentence": e.evidence[0].text,
        "document": e.evidence[0].doc,
        "explain": e.when.explain or None,
        "latitude": p.lat if p else None,
        "longitude": p.lon if p else None,
        "confidence": e.confidence,
        "salience": e.salience,
        "negated": e.modality.negated,
        "mutual": e.mutual,
        "sources": len({ev.doc for ev in e.evidence}),
    }


def _period(bound: str, grain: str, last: bool = False) -> Any:
    """The first period of an interval, or with last, whose bound is exclusive, the last one."""
    moment = _moment(bound)
    if moment is None:
        return pd.NaT
    frequency = _FREQUENCIES.get(grain, "D")
    if last:
        moment -= datetime.timedelta(seconds=1)
    return pd.Period(
        year=moment.year, month=moment.month, day=moment.day, hour=moment.hour, minute=moment.minute, second=moment.second, freq=frequency
    )


def _moment(bound: str) -> Optional[datetime.datetime]:
    """A bound as it reads on the wall; None if it is open, or from before the year 1."""
    try:
        return datetime.datetime.fromisoformat(bound.replace("Z", "+00:00")).replace(tzinfo=None)
    except ValueError:
        return None
