// Package almanac tells on which Gregorian day the feasts and dates of other calendars
// fall. All days are midnights in UTC; where a calendar's day begins at sunset, it is the
// day on which that day ends.
package almanac
