// Package service answers requests that come as JSON: it extracts events, finds dates,
// makes timelines and explains. Requests and answers are types of this package; the
// packages below it carry them: lines over standard input and output, web over HTTP,
// tools over the Model Context Protocol.
package service
