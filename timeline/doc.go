// Package timeline turns documents into dated, sourced events.
//
//	Document ──► Extractor ──► []Event ──► merge, order ──► Timeline
//
// [Build] goes the whole way: it finds the sentences and the time expressions
// of each [Document], has an [Extractor] find the events, joins the mentions of
// one event and puts all in order. An [Event] points at the words that say so:
// its trigger, its actors, the time expression that dates it and every sentence
// that tells of it. [Anchor] says when, how precisely, and how that is known;
// an event that nothing dates stays undated.
//
// What is known from elsewhere never passes for what the text says: a date that a
// name brings with it ("the Minsk accord") stands beside the stated one as
// Anchor.Known. Actors come from a built-in lexicon and, before it, from a
// dictionary of your own ([ReadActors]); with [For] a timeline holds whatever an
// entity takes part in.
//
// Events are coded by PLOVER 0.8: sixteen types in four quad classes, with a
// scale from conflict to cooperation. Package source makes Documents from
// files.
package timeline
