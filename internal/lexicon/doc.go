// Package lexicon holds what dateline knows of the world: states and their
// demonyms, organisations, offices and who held them, places, and the words
// that name events. All of it is data, in the files of folder data; what it
// says is read once, when it is first asked for.
package lexicon
