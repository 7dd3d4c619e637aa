// Times chrono on the paragraphs of a text, once it is warm: node chrono.cjs PASSES < TEXT
// prints the nanoseconds of that many passes.
const chrono = require('chrono-node')
const { readFileSync } = require('node:fs')

const paragraphs = readFileSync(0, 'utf8').split(/\n\n+/)
const dateline = new Date(2016, 2, 25)

function read(passes) {
	for (let i = 0; i < passes; i++) {
		for (const p of paragraphs) chrono.parse(p, dateline)
	}
}

read(200)
const begin = process.hrtime.bigint()
read(Number(process.argv[2]))
console.log(String(process.hrtime.bigint() - begin))
