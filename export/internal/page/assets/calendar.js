// The calendar: dates are wall-clock times, read as UTC, and written by the customs of the
// page's language.
const hourMs = 36e5, dayMs = 24 * hourMs;
const twelve = [...Array(12).keys()];
const monthNames = twelve.map(m => say(`mon-${m + 1}`));
const utc = (year, month, day = 1) => new Date(0).setUTCFullYear(year, month, day);

// yearName writes an astronomical year, in which 0 is 1 BC.
const yearName = y => y > 0 ? `${y}` : say('date-era', 1 - y);
const yearOf = d => yearName(d.getUTCFullYear());
const monthName = d => say('date-month', monthNames[d.getUTCMonth()], yearOf(d));
const dayName = d => say('date-day', d.getUTCDate(), monthNames[d.getUTCMonth()], yearOf(d)).replace('..', '.');
