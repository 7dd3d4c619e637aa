package echarts_test

import (
	"fmt"

	"github.com/dateline-go/dateline/export/echarts"
)

func ExampleResolve() {
	_, err := echarts.Resolve("no-such-folder/echarts.min.js")
	fmt.Println(err)
	// Output: read ECharts: open no-such-folder/echarts.min.js: no such file or directory
}
