#!/bin/sh
# Makes the pictures of README and of this folder anew, from the repository's root:
#
#	sh examples/pictures.sh
#
# It needs Chromium, LibreOffice, poppler-utils and ECharts (dateline assets install, or
# DATELINE_ECHARTS with the file).
set -eu
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
go build -o "$made/dateline" ./cmd/dateline
go build -o "$made/screenshot" ./internal/screenshot
articles="examples/articles/herring-talks.txt examples/articles/ferry-accord.html"
extract() { "$made/dateline" extract -q --title "Herring and ferries" "$@" $articles; }

extract -o "$made/timeline.html" -o "$made/briefing.xlsx" -o examples/timeline.svg
extract --page-lang ar -o "$made/arabic.html"
shoot() { "$made/screenshot" "$@"; }
shoot -o docs/timeline.png "$made/timeline.html"
shoot -height 1790 -scale .5 -o examples/timeline-light.png "$made/timeline.html"
shoot -height 1790 -scale .5 -dark -o examples/timeline-dark.png "$made/timeline.html"
shoot -scale .5 -at '#story' -o examples/story.png "$made/timeline.html"
shoot -height 1250 -scale .5 -o examples/timeline-arabic.png "$made/arabic.html"
(cd "$made" && soffice --headless --convert-to pdf briefing.xlsx >/dev/null && pdftoppm -r 72 -f 1 -l 1 -singlefile -png briefing.pdf briefing)
mv "$made/briefing.png" examples/briefing.png
