package dateparse

// number adds up the parts of a number as they are read: "two hundred and
// five", "1,200", "2.5 million", "two-and-a-half".
type number struct {
	total, last float64
	decimals    float64 // what the next run of digits is worth after a point
	numerator   float64
	scale       float64 // of the unit: a fortnight is two weeks; 0 is 1
	seen        bool
	closed      bool // a second number has begun, which does not count
}

func (n *number) add(p Part) {
	if n.closed {
		return
	}
	n.seen = true
	v := float64(p.Number)
	switch p.Name {
	case "NUMERATOR":
		n.numerator = v
	case "DENOMINATOR":
		n.last += n.numerator / v
	case "SCALE":
		if n.last == 0 {
			n.last = 1
		}
		if v >= 1000 {
			n.total += n.last * v
			n.last = 0
		} else {
			n.last *= v
		}
	case "YYY": // the digits behind a thousands separator
		n.last = n.last*1000 + v
	case "FRACTION": // in hundredths: "half" is 50
		n.last += v / 100
	case "INT":
		if n.decimals > 0 {
			for range p.Text {
				v /= 10
			}
			n.last += v
			return
		}
		n.last += v
		n.decimals = 1
	default:
		n.last += v
	}
}

func (n *number) value() float64 {
	if n.scale != 0 {
		return (n.total + n.last) * n.scale
	}
	return n.total + n.last
}
