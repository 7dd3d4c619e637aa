// Package names says who is named in an article: every noun phrase, name and pronoun of
// its sentences, each with the name that it has in the whole article.
//
// Names are found sentence by sentence ([reader.scan]), gathered into entities over the
// article ([reader.gather]), and what names nobody itself, pronouns and nouns such as
// "the company", is referred back to one of them ([reader.refer]).
package names
