"""Events as a table, for notebooks."""

from __future__ import annotations

from html import escape
from typing import Iterable

from ._model import Document, Event


def table(events: Iterable[Event], documents: Iterable[Document]) -> str:
    """A table in HTML; whatever articles say in it is text."""
    titles = {d.id: d.title or d.id for d in documents}
    rows = []
    for e in events:
        when = e.when.edtf or "undated"
        who = "; ".join(a.name for a in e.actors)
        if e.targets:
            who += " → " + "; ".join(a.name for a in e.targets)
        first = e.evidence[0]
        rows.append(
            f'<tr><td title="{escape(e.when.explain)}">{escape(when)}</td><td>{escape(e.type or e.kind)}</td>'
            f"<td>{escape(who)}</td><td>“{escape(first.text)}” <small>{escape(titles.get(first.doc, first.doc))}</small></td></tr>"
        )
    head = "<tr><th>When</th><th>Type</th><th>Who</th><th>Words</th></tr>"
    return f'<table class="dateline"><thead>{head}</thead><tbody>{"".join(rows)}</tbody></table>'
