// Package conllu reads treebanks in CoNLL-U, the format of Universal
// Dependencies (universaldependencies.org/format.html).
package conllu
