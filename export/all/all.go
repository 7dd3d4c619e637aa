// Package all links every format of the module: package export and the packages below it
// that add one. A program that writes any of them imports it for that alone:
//
//	import _ "github.com/dateline-go/dateline/export/all"
package all

import (
	_ "github.com/dateline-go/dateline/export/html"    // html
	_ "github.com/dateline-go/dateline/export/ics"     // ics
	_ "github.com/dateline-go/dateline/export/parquet" // parquet
	_ "github.com/dateline-go/dateline/export/picture" // svg, png
	_ "github.com/dateline-go/dateline/export/xlsx"    // xlsx
)
