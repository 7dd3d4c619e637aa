// The calendar: dates are wall-clock times, read as UTC.
const hourMs = 36e5, dayMs = 24 * hourMs;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const utc = (year, month, day = 1) => new Date(0).setUTCFullYear(year, month, day);

// yearName writes an astronomical year, in which 0 is 1 BC.
const yearName = y => y > 0 ? `${y}` : `${1 - y} BC`;
const yearOf = d => yearName(d.getUTCFullYear());
const monthName = d => `${monthNames[d.getUTCMonth()]} ${yearOf(d)}`;
const dayName = d => `${d.getUTCDate()} ${monthName(d)}`;
