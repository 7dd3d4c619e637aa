package service

import (
	"errors"
	"fmt"

	"github.com/dateline-go/dateline/timeline"
	"github.com/dateline-go/dateline/timeline/source"
)

// Code is the kind of an error, for programs.
type Code string

// The codes. The first group is of requests, the second of single articles.
const (
	BadRequest Code = "bad_request" // not as the method's schema says
	NotFound   Code = "not_found"   // no such method, or address
	TooLarge   Code = "too_large"   // beyond a limit of size
	Unreadable Code = "unreadable"  // none of the articles could be read
	Busy       Code = "busy"        // no time for it; later there may be
	Timeout    Code = "timeout"     // began, and was not done in time
	Fault      Code = "fault"       // of the program
	Refused    Code = "refused"     // from where it comes, or as what

	NoDate    Code = "no_date"   // no date of publication
	NoText    Code = "no_text"   // nothing to read in it
	NotText   Code = "not_text"  // data of a kind that is not read
	Language  Code = "language"  // events are not read from it; its dates are
	Encrypted Code = "encrypted" // needs a key
)

// Codes are all of them.
func Codes() []Code {
	return []Code{BadRequest, NotFound, TooLarge, Unreadable, Busy, Timeout, Fault, Refused, NoDate, NoText, NotText, Language, Encrypted}
}

// Error is why a request has no answer.
type Error struct {
	Code     Code      `json:"code" jsonschema:"the kind of the error"`
	Message  string    `json:"message" jsonschema:"what is wrong and what to do, for people"`
	Problems []Problem `json:"problems,omitempty" jsonschema:"of the single articles"`
}

func (e *Error) Error() string { return e.Message }

// Errorf makes an error of a code.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// Problem is why one article is left out, or is without events.
type Problem struct {
	Article string `json:"article" jsonschema:"the ID of the article"`
	Code    Code   `json:"code" jsonschema:"the kind of the problem"`
	Message string `json:"message" jsonschema:"what is wrong and what to do, for people"`
}

// kinds tell the codes of articles by what their errors wrap.
var kinds = []struct {
	target error
	code   Code
}{
	{source.ErrNoDate, NoDate}, {source.ErrEmpty, NoText}, {source.ErrNotText, NotText}, {source.ErrOwnOutput, NotText},
	{source.ErrSize, TooLarge}, {source.ErrBomb, TooLarge}, {source.ErrEncrypted, Encrypted},
}

// codeOf is the code of an article's error.
func codeOf(err error) Code {
	if errors.As(err, new(*timeline.LanguageError)) {
		return Language
	}
	for _, k := range kinds {
		if errors.Is(err, k.target) {
			return k.code
		}
	}
	if errors.Is(err, source.ErrFault) || errors.As(err, new(*timeline.PanicError)) {
		return Fault
	}
	return Unreadable
}
