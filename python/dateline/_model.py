"""Events and what they are made of, as the format jsonl has them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, List, Mapping, Optional, Type, TypeVar

T = TypeVar("T")


def _make(cls: Type[T], data: Mapping[str, Any], **parts: Any) -> T:
    """An instance of a dataclass from an object in JSON; what the class does not know is left
    out, so that a newer program does no harm."""
    known = {f.name for f in dataclasses.fields(cls)}  # type: ignore[arg-type]
    return cls(**{**{k: v for k, v in data.items() if k in known}, **parts})


@dataclass(frozen=True)
class Span:
    """A stretch of a document's text: the words that say so."""

    doc: str
    start: int  # offset into the document's text in UTF-8, in bytes
    end: int  # exclusive
    text: str


@dataclass(frozen=True)
class Actor(Span):
    """A party to an event."""

    name: str = ""  # canonical: "John Kerry"
    code: str = ""  # of the dictionary: "USA", "IGOUNO"
    country: str = ""  # ISO 3166-1 alpha-3
    sector: str = ""  # PLOVER sector
    role: str = ""


@dataclass(frozen=True)
class Place(Span):
    """Where an event happened."""

    name: str = ""
    country: str = ""
    lat: Optional[float] = None  # degrees, WGS 84
    lon: Optional[float] = None
    level: str = ""
    confidence: float = 0.0


@dataclass(frozen=True)
class Anchor:
    """When an event happened. ``start`` and ``end`` bound it, half open, in ISO 8601; an open
    side is empty, and so is all of an event that nothing dates."""

    start: str = ""
    end: str = ""  # exclusive
    value: str = ""  # TIMEX3
    mod: str = ""
    edtf: str = ""  # the date with its precision
    grain: str = ""  # "day", "month", "year", ...
    relation: str = ""  # "by", "before", "after": a bound, not a date
    how: str = ""  # "stated", "inherited", "inferred", "known", "dateline", "reviewed"
    words: Optional[Span] = None
    explain: str = ""

    @staticmethod
    def of(data: Mapping[str, Any]) -> "Anchor":
        words = data.get("words")
        return _make(Anchor, data, start=data.get("from", ""), end=data.get("to", ""), words=_make(Span, words) if words else None)


@dataclass(frozen=True)
class Modality:
    """How sure the text is of an event, and on whose word."""

    status: str = "asserted"  # or "planned", "possible", "demanded", "denied", "hypothetical"
    negated: bool = False
    reported_by: str = ""


@dataclass(frozen=True)
class Evidence(Span):
    """A sentence that tells of an event."""

    trigger: Optional[Span] = None


@dataclass(frozen=True)
class Event:
    """Something that happened, is planned, or is said not to have happened."""

    id: str
    type: str  # PLOVER type, "" of a happening outside PLOVER
    trigger: Span
    when: Anchor
    modality: Modality
    summary: str
    evidence: List[Evidence]
    confidence: float  # that it is an event worth telling, 0 to 1
    salience: float  # how much it matters, 0 to 1
    kind: str = ""
    mode: str = ""
    cameo: str = ""  # text: "042" is not 42
    contexts: List[str] = field(default_factory=list)
    actors: List[Actor] = field(default_factory=list)  # who did it
    targets: List[Actor] = field(default_factory=list)  # to whom
    mutual: bool = False
    place: Optional[Place] = None
    raw: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)  # all of the line

    @staticmethod
    def of(data: Mapping[str, Any]) -> "Event":
        m = data["modality"]
        place = data.get("place")
        return _make(
            Event,
            data,
            trigger=_make(Span, data["trigger"]),
            when=Anchor.of(data["when"]),
            modality=Modality(m["status"], m.get("negated", False), m.get("reportedBy", "")),
            evidence=[_make(Evidence, e, trigger=_make(Span, e["trigger"])) for e in data["evidence"]],
            actors=[_make(Actor, a) for a in data.get("actors", [])],
            targets=[_make(Actor, a) for a in data.get("targets", [])],
            place=_make(Place, place) if place else None,
            raw=data,
        )

    def __str__(self) -> str:
        return f"{self.when.edtf or 'undated'}  {self.summary} ({self.type or self.kind})"


@dataclass(frozen=True)
class Document:
    """An article as it was read."""

    id: str
    text: str = field(repr=False)
    title: str = ""
    url: str = ""
    publisher: str = ""
    published: str = ""  # RFC 3339
    language: str = ""
    warning: str = ""  # what it seems to be, if it is no article

    def slice(self, span: Span) -> str:
        """The words of a span, whose offsets count bytes."""
        return self.text.encode()[span.start : span.end].decode()


@dataclass(frozen=True)
class Time:
    """A time expression and what it means."""

    doc: str
    start: int
    end: int
    text: str
    type: str  # TIMEX3: "DATE", "TIME", "DURATION", "SET"
    value: str
    edtf: str = ""
    mod: str = ""
    relation: str = ""
    anchor: str = ""  # the day that it was resolved against
    confidence: float = 0.0  # 0 to 1, 0 is not known
    rule: str = ""
    explain: str = ""
    since: str = ""  # the interval that it bounds, half open; the first is "from" in JSON
    until: str = ""

    @staticmethod
    def of(data: Mapping[str, Any]) -> "Time":
        return _make(Time, data, since=data.get("from", ""), until=data.get("to", ""))


@dataclass(frozen=True)
class Problem:
    """Why an article was left out, or is without events."""

    article: str
    code: str
    message: str
