package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/dateline-go/dateline/export/echarts"
)

func newAssets() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "assets",
		Short: "Install what pages need to open offline",
		Long: `Pages draw their timeline with ECharts, which is not part of dateline. A page
carries the library inside it if it is named with --echarts or in the variable
` + echarts.Env + `, or if "dateline assets install" has put it into the
user's cache. Otherwise the page loads it from a CDN when it is opened.`,
	}
	cmd.AddCommand(newAssetsInstall(), newAssetsPath())
	return cmd
}

func newAssetsInstall() *cobra.Command {
	var from string
	cmd := &cobra.Command{
		Use:   "install",
		Short: "Put ECharts " + echarts.Version + " into the user's cache",
		Long: `Install puts ECharts ` + echarts.Version + ` into the user's cache, once its SHA-256 is checked, and
prints where.`,
		Example: `  dateline assets install
  dateline assets install --from node_modules/echarts/dist/echarts.min.js`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := echarts.Install(cmd.Context(), from)
			if p := new(fs.PathError); errors.As(err, &p) && p.Path == from {
				return named(err)
			}
			if err == nil {
				fmt.Fprintln(screen(), path)
			}
			return err
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "`file or address` of echarts.min.js (default "+echarts.URL+")")
	return cmd
}

func newAssetsPath() *cobra.Command {
	return &cobra.Command{
		Use:   "path",
		Short: "Print where ECharts is kept",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			path, err := echarts.Path()
			if err == nil {
				fmt.Fprintln(screen(), path)
			}
			return err
		},
	}
}
