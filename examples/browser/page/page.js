"use strict";
const at = (id) => document.getElementById(id);
const say = (text) => { at("status").textContent = text; };
// Whatever an article says is put into the page as text.
const add = (parent, name, text, kind) => {
	const e = parent.appendChild(document.createElement(name));
	if (text !== undefined) e.textContent = text;
	if (kind) e.className = kind;
	return e;
};

async function load() {
	const bytes = Uint8Array.from(atob(at("program").textContent), (c) => c.charCodeAt(0));
	at("program").remove();
	const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
	const go = new Go();
	const { instance } = await WebAssembly.instantiate(await new Response(unpacked).arrayBuffer(), go.importObject);
	go.run(instance);
	at("read").disabled = false;
	say("Ready.");
}

function show(answer) {
	const known = answer.events.flatMap((e) => [e.from, e.to]).filter((ms) => ms !== null);
	const first = Math.min(...known), last = Math.max(...known, first + 1);
	const day = (ms) => new Date(ms).toISOString().replace(/T.*/, "");
	at("span").textContent = known.length ? `${answer.events.length} events, ${day(first)} to ${day(last - 1)}` : `${answer.events.length} events`;
	at("events").replaceChildren();
	for (const e of answer.events) {
		const item = add(at("events"), "li");
		add(item, "span", e.when, "when");
		add(item, "span", " " + e.what);
		if (e.from !== null || e.to !== null) {
			const mark = add(add(item, "div", undefined, "track"), "div", undefined, "mark");
			const from = e.from ?? first, to = e.to ?? last;
			mark.style.left = `${(100 * (from - first)) / (last - first)}%`;
			mark.style.width = `${(100 * (to - from)) / (last - first)}%`;
		}
		add(item, "blockquote", e.sentence);
		add(item, "small", e.facts);
		add(item, "small", e.explain);
	}
	at("article").replaceChildren();
	at("dates").replaceChildren();
	for (const p of answer.text) {
		if (p.explain === undefined) {
			at("article").append(p.text);
			continue;
		}
		add(at("article"), "mark", p.text).title = p.explain;
		add(at("dates"), "dt", `${p.text} → ${p.edtf}`);
		add(at("dates"), "dd", p.explain);
	}
	at("answer").hidden = false;
}

at("form").addEventListener("submit", (event) => {
	event.preventDefault();
	say("Reading … the first article takes some seconds.");
	at("read").disabled = true;
	setTimeout(() => { // once that has been painted
		const began = performance.now();
		try {
			const answer = JSON.parse(dateline(at("text").value, at("published").value));
			show({ text: [], events: [], ...answer });
			say(answer.error || `Read in ${Math.round(performance.now() - began)} ms.`);
		} catch (error) {
			say(`It could not be read: ${error.message}`);
		}
		at("read").disabled = false;
	}, 50);
});
load().catch((error) => say(`This browser cannot run it: ${error.message}`));
