package neural

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/dateline-go/dateline/internal/linear"
)

// Net is a trained net. It is safe for concurrent use.
type Net struct {
	wide                   *linear.Classifier
	classes, dense, hidden int
	below                  []float32 // for each hidden unit its weights of the dense numbers, then its bias
	above                  []float32 // for each class its weights of the hidden units, then its bias
}

// Chances sets chances, one for each class, to how likely each is.
func (n *Net) Chances(chances []float32, features []uint64, dense []float32) {
	n.wide.Scores(chances, features)
	k := 0
	for ; k+4 <= n.hidden; k += 4 {
		for i, s := range n.four(k, dense) {
			n.raise(chances, k+i, s)
		}
	}
	for ; k < n.hidden; k++ {
		n.raise(chances, k, sum(n.below[k*(n.dense+1):][:n.dense+1], dense))
	}
	for c := range chances {
		chances[c] += n.above[c*(n.hidden+1)+n.hidden]
	}
	linear.Softmax(chances)
}

// raise adds to chances what a hidden unit says whose inputs sum up to s.
func (n *Net) raise(chances []float32, k int, s float32) {
	if s > 0 {
		for c := range chances {
			chances[c] += n.above[c*(n.hidden+1)+k] * s
		}
	}
}

// four are the sums of four hidden units from k on: side by side, for each addition of one
// waits for the one before.
func (n *Net) four(k int, inputs []float32) [4]float32 {
	size := len(inputs) + 1
	a, b := n.below[k*size:][:size], n.below[(k+1)*size:][:size]
	c, d := n.below[(k+2)*size:][:size], n.below[(k+3)*size:][:size]
	w, x, y, z := a[len(inputs)], b[len(inputs)], c[len(inputs)], d[len(inputs)]
	for i, v := range inputs {
		w += a[i] * v
		x += b[i] * v
		y += c[i] * v
		z += d[i] * v
	}
	return [4]float32{w, x, y, z}
}

// sum is the weighted sum of inputs and, last of the weights, the bias.
func sum(weights, inputs []float32) float32 {
	s := weights[len(inputs)]
	for i, x := range inputs {
		s += weights[i] * x
	}
	return s
}

// AppendBinary writes the net behind b.
func (n *Net) AppendBinary(b []byte) ([]byte, error) {
	for _, x := range []int{n.classes, n.dense, n.hidden} {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	for _, list := range [][]float32{n.below, n.above} {
		for _, x := range list {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		}
	}
	return n.wide.AppendBinary(b)
}

var errShort = errors.New("neural: the net is cut off")

// Read reads a net and returns what follows it.
func Read(b []byte) (*Net, []byte, error) {
	if len(b) < 12 {
		return nil, nil, errShort
	}
	n := &Net{classes: int(binary.LittleEndian.Uint32(b)), dense: int(binary.LittleEndian.Uint32(b[4:])), hidden: int(binary.LittleEndian.Uint32(b[8:]))}
	b = b[12:]
	const most = 1 << 20
	if n.classes > most || n.dense > most || n.hidden > most {
		return nil, nil, errShort
	}
	for _, list := range []*[]float32{&n.below, &n.above} {
		size := n.hidden * (n.dense + 1)
		if list == &n.above {
			size = n.classes * (n.hidden + 1)
		}
		if len(b) < 4*size {
			return nil, nil, errShort
		}
		*list = make([]float32, size)
		for i := range *list {
			(*list)[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		}
		b = b[4*size:]
	}
	var err error
	n.wide, b, err = linear.ReadClassifier(b)
	return n, b, err
}
