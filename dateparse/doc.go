// Package dateparse finds the time expressions of a text and works out what
// they mean: "two years ago" in an article of March 2016 is the year 2014.
//
// [Parse] is all that most callers need. It goes through three steps, each of
// which can be taken and looked at by itself:
//
//   - [Parser.Find] finds the expressions: one pass over the words, by patterns
//     over classes of words. The patterns, the words and examples of both are
//     data, in lang/en, lang/es and so on, a file for each family of phrases.
//   - [Normalise] says what an expression means by itself: "last Thursday
//     night" is the weekday Thursday, one back, at night.
//   - [Resolve] works out when that is, from the dateline, the day on which a
//     quotation was spoken or the last date mentioned, the tense of the
//     sentence, and the preposition before the expression.
//
// News counts its dates from the dateline, histories from one another. A
// [Policy] decides which; unless [WithPolicy] names one, each text is read by
// the preset that suits it, and in a history a learned model chooses for each
// expression among the times that the text has told and will tell. Some rules
// are for messages or for histories only. [WithOrder] and [WithCalendar] say how
// dates in figures are read and where weeks and fiscal years begin.
//
// An [Expression] holds the TIMEX3 type, value and modifier, a half-open
// interval in the dateline's time zone, the calendar unit (its [Grain]) beyond
// which it is not precise, what it was resolved against, and a confidence that
// was measured on texts that the rules had not been written with.
// [Expression.EDTF] and [Expression.Explain] put it in other words.
//
// English, Spanish, German, French, Portuguese and Russian are read by grammars of
// our own: [For] gives a parser for each, and [Languages] lists them. The engine
// knows no language; what one needs that English does not (a preposition parted
// from what it rules, ordinals with a full stop, weekday and part of day in one
// word, verbs of the past by their endings) is a class of words with a name that the engine looks for. [For] gives
// parsers for some other languages too, which rest on github.com/olebedev/when,
// and [WhenRules] lends our English grammar to users of that package.
package dateparse
