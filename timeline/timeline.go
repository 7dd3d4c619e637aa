package timeline

// Timeline is what an export writes: the events of all documents, merged and
// in order, with the documents that they come from.
type Timeline struct {
	Title     string      `json:"title,omitempty"`
	Documents []*Document `json:"documents"`
	Events    []Event     `json:"events"` // by start of interval, undated last
	// Rejected are events that a reviewer has left out: only workbooks show them,
	// where they can be taken back.
	Rejected []Event `json:"rejected,omitempty"`
}
