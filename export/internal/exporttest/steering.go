package exporttest

// Steering has texts that terminals obey: escape sequences with ESC and in C1, of one
// byte too, titles, bells, marks of direction, breaks of lines.
const Steering = "steer\x1b[2J\x1b]0;title\a \u009b2J\u0090 \x9b2J \u202eevil \u2066 \x7f \b\b \rback \x00"
