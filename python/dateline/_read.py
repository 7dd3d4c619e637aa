"""Articles to timelines."""

from __future__ import annotations

import base64
import datetime
import os
import pathlib
import warnings
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Dict, Iterable, List, Mapping, Optional, Union

from ._client import Client, DatelineError, shared
from ._html import table
from ._model import Document, Event, Problem, Time

if TYPE_CHECKING:
    import pandas

Path = Union[str, "os.PathLike[str]"]
Day = Union[str, datetime.date, datetime.datetime, None]


@dataclass
class Timeline:
    """The events of all articles, merged and in the order of their dates, undated ones last."""

    events: List[Event]
    documents: List[Document] = field(default_factory=list)
    title: str = ""
    problems: List[Problem] = field(default_factory=list)  # of articles that were left out
    _request: Dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    _client: Optional[Client] = field(default=None, repr=False, compare=False)

    def to_pandas(self) -> "pandas.DataFrame":
        """An event a row, see the README for columns and dtypes. Needs pandas."""
        from ._frame import frame

        return frame(self.events)

    def to(self, format: str, top: int = 0) -> bytes:
        """The timeline in a format of ``dateline formats``; ``top`` is how many events that matter
        most a format for readers shows, 0 is all. The articles are read once more for it."""
        file = (self._client or shared()).call("timeline", {**self._request, "format": format, "top": top})["file"]
        return base64.b64decode(file["data"]) if "data" in file else file.get("text", "").encode()

    def write(self, path: Path, format: str = "", top: int = 0) -> None:
        """Write a file; its extension names the format unless ``format`` does."""
        path = pathlib.Path(path)
        name = format or _EXTENSIONS.get(path.suffix.lower(), path.suffix.lower().lstrip("."))
        path.write_bytes(self.to(name, top))

    def svg(self, top: int = 0) -> str:
        """The timeline as a picture, for ``IPython.display.SVG``."""
        return self.to("svg", top).decode()

    def __len__(self) -> int:
        return len(self.events)

    def __str__(self) -> str:
        head = f"{self.title}: " if self.title else ""
        return "\n".join([f"{head}{len(self.events)} events from {len(self.documents)} documents", *map(str, self.events)])

    def _repr_html_(self) -> str:
        return table(self.events, self.documents)


_EXTENSIONS = {".txt": "text", ".htm": "html", ".markdown": "md", ".ndjson": "jsonl", ".json": "timelinejs", ".tml": "timeml"}


def read(
    paths: Union[Path, Iterable[Path], None] = None,
    texts: Union[str, Iterable[str], None] = None,
    published: Day = None,
    *,
    title: str = "",
    entities: Iterable[str] = (),
    undated: bool = False,
    client: Optional[Client] = None,
    **options: Any,
) -> Timeline:
    """Read articles into one timeline.

    ``paths`` are files of any kind that dateline reads and folders of them, ``texts`` articles as
    text or HTML. ``published`` is the date of those that do not say theirs ("2016-03-25", or a date).
    ``entities`` asks for whatever they take part in. ``options`` are further fields of the request,
    such as ``minConfidence=0.5`` or ``policy="narrative"``. Articles that cannot be read are in
    ``problems`` and warned of; if none can, :class:`DatelineError` says why.
    """
    request = _request(paths, texts, published, undated, options)
    if title:
        request["title"] = title
    if entities:
        request["entities"] = [entities] if isinstance(entities, str) else list(entities)
    answer = (client or shared()).call("timeline", request)
    return Timeline(
        [Event.of(e) for e in answer.get("events", [])],
        [Document(**{k: v for k, v in d.items() if k in _DOCUMENT}) for d in answer.get("documents", [])],
        answer.get("title", ""),
        _problems(answer),
        request,
        client,
    )


def dates(
    paths: Union[Path, Iterable[Path], None] = None,
    texts: Union[str, Iterable[str], None] = None,
    published: Day = None,
    *,
    undated: bool = False,
    client: Optional[Client] = None,
    **options: Any,
) -> List[Time]:
    """The time expressions of articles, which are given as to :func:`read`."""
    answer = (client or shared()).call("dates", _request(paths, texts, published, undated, options))
    _problems(answer)
    return [Time.of(t) for article in answer["articles"] for t in article["dates"]]


_DOCUMENT = {"id", "text", "title", "url", "publisher", "published", "language", "warning"}


def _request(paths: Any, texts: Any, published: Day, undated: bool, options: Mapping[str, Any]) -> Dict[str, Any]:
    articles: List[Dict[str, Any]] = []
    for path in _several(paths, (str, os.PathLike)):
        articles += _files(pathlib.Path(path))
    articles += [{"text": text} for text in _several(texts, str)]
    if not articles:
        raise ValueError("no article: give paths or texts")
    request: Dict[str, Any] = {"articles": articles, **options}
    if published is not None:
        request["published"] = published if isinstance(published, str) else _iso(published)
    if undated:
        request["undated"] = True
    return request


def _iso(day: Union[datetime.date, datetime.datetime]) -> str:
    if isinstance(day, datetime.datetime):
        return day.isoformat(timespec="seconds")
    return day.isoformat()


def _several(value: Any, one: Any) -> List[Any]:
    if value is None:
        return []
    return [value] if isinstance(value, one) else list(value)


def _files(path: pathlib.Path) -> List[Dict[str, Any]]:
    """A file, or the files below a folder in the order of their names, hidden ones left out."""
    if not path.is_dir():
        return [{"id": path.name, "data": base64.b64encode(path.read_bytes()).decode()}]
    files = sorted(f for f in path.rglob("*") if f.is_file() and not any(part.startswith(".") for part in f.relative_to(path).parts))
    return [{"id": f.relative_to(path).as_posix(), "data": base64.b64encode(f.read_bytes()).decode()} for f in files]


def _problems(answer: Mapping[str, Any]) -> List[Problem]:
    problems = [Problem(p["article"], p["code"], p["message"]) for p in answer.get("problems", [])]
    for p in problems:
        warnings.warn(p.message, stacklevel=3)
    return problems


__all__ = ["DatelineError", "Timeline", "dates", "read"]
