// Package store keeps a case: articles that come in day after day, what was read from
// each of them, and what reviewers have decided, in one SQLite file.
//
//	Document ──► Add: read once ──► events as each document tells them ──► Timeline: merged over the case
//	                                                  decisions ─────────────┘
//
// A document is what it says: its ID is a hash of its text, title, address and publisher.
// The same article added twice, under whatever name, is one document, and a case is the
// same whatever the order in which its documents came. Nothing changes the text of a
// document, so that what a decision points at stays where it was; of a document that is
// taken out ([Case.Remove]) the decisions stay, and count again once it is back.
//
// Events are kept as each document tells them. [Case.Timeline] merges them over the whole
// case, whenever it is asked for, and then brings the decisions in.
//
// A program that ends in the middle, were it by kill -9 or a power cut, leaves a whole
// case: a document is in it with all that was read from it, or not at all, and adding the
// same articles again goes on where it was. Several processes may use a case at the same
// time; those that write wait for one another.
//
// The file is anybody's: what is no case, was changed by other programs or is damaged
// gives an error that wraps [ErrNotCase] or [ErrDamaged].
package store
