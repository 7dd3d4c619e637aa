// Package grammar matches patterns over classes of words, in linear time.
//
// A grammar is a folder of .rules files, one family of phrases each:
//
//	# A comment runs to the end of the line.
//	class MONTH              what its words have in common
//	  1  january jan         a value, then the words that have it
//	  5  May                 a capital here asks for one in the text
//	class CENTURYNUM = DAYNUM   another name for a class
//	macro DAY = DAYNUM(st|nd|rd|th)?
//	rule month-day
//	  MONTH.? DAY            one pattern a line; each is tried
//	  DAY of MONTH => mod=START
//	  => part=MO             what all patterns of the rule set
//	  <DAYNUM>-<DAY MONTH>   matches the whole and is about what < > marks
//	  not before: lb kg      words or classes that may not stand next to it
//	  only in: message       for texts of that register
//	examples 2016-03-25      the context, free for the grammar's user to read
//	  = DATE 2016-03-24      what is expected
//	    They met on [March 24].
//
// In a pattern lower-case words and punctuation stand for themselves, whatever
// their case in the text, capitals name a class or a macro, a space is white
// space, and ( | )? group, choose and make optional. Every class and macro
// that a pattern names is captured. The classes of numbers are built in: see
// digits.go. In a condition CAPITALISED, PLURAL and PAST_FORM stand for words of
// that shape, and END for the end of the sentence, which otherwise suits every "only before".
//
// All patterns are compiled into one deterministic automaton. It reads each
// token at most once for every token at which an expression may begin, and no
// pattern repeats, so that the time is linear in the text.
package grammar
