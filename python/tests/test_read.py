import datetime
import pathlib
import tempfile
import unittest
import warnings

import dateline
from dateline._client import program

try:
    program()
    MISSING = ""
except dateline.NotInstalled as e:
    MISSING = str(e)

try:
    import pandas
except ImportError:
    pandas = None

ACCORD = "Kenya and Tanzania signed an agreement in Kisumu on Thursday. A report is due by August."


@unittest.skipIf(MISSING, MISSING)
class ReadTest(unittest.TestCase):
    """Whole articles, by the program itself."""

    @classmethod
    def tearDownClass(cls):
        dateline.close()

    def test_texts(self):
        t = dateline.read(texts=ACCORD, published="2016-03-25", title="Accord")
        e = next(e for e in t.events if e.trigger.text == "signed")
        self.assertEqual((e.type, e.when.start, e.when.end, e.when.edtf, e.when.grain, e.when.how), ("AGREE", "2016-03-24", "2016-03-25", "2016-03-24", "day", "stated"))
        self.assertEqual([a.country for a in e.actors], ["KEN", "TZA"])
        self.assertEqual(t.documents[0].slice(e.when.words), "Thursday")
        self.assertEqual((t.title, len(t)), ("Accord", len(t.events)))
        self.assertIn("Accord: ", str(t))
        self.assertIn("2016-03-24", str(t))

    def test_published_as_a_date(self):
        for day in (datetime.date(2016, 3, 25), datetime.datetime(2016, 3, 25, 12)):
            t = dateline.read(texts=[ACCORD], published=day)
            self.assertIn("2016-03-24", {e.when.edtf for e in t.events})

    def test_paths(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "a.txt").write_text(ACCORD)
            pathlib.Path(folder, "b.html").write_text(f"<title>B</title><article><p>{ACCORD}</p><p>It was late.</p></article>")
            pathlib.Path(folder, ".hidden").write_text(ACCORD)
            for paths in (folder, [pathlib.Path(folder)], [f"{folder}/a.txt", f"{folder}/b.html"]):
                t = dateline.read(paths, published="2016-03-25")
                self.assertEqual({d.id for d in t.documents}, {"a.txt", "b.html"})
                self.assertEqual({ev.doc for ev in t.events[0].evidence}, {"a.txt", "b.html"})

    def test_offsets_count_bytes(self):
        t = dateline.dates(texts="Zürich: „Das Abkommen“ – two years ago.", published="2016-03-25")
        d = dateline.Document("x", "Zürich: „Das Abkommen“ – two years ago.")
        self.assertEqual([(x.text, x.value, x.since, x.until) for x in t], [("two years ago", "2014", "2014-01-01", "2015-01-01")])
        self.assertEqual(d.slice(dateline.Span("x", t[0].start, t[0].end, "")), "two years ago")

    def test_problems_are_warned_of(self):
        with self.assertWarnsRegex(UserWarning, "no publication date"):
            t = dateline.read(texts=["They met on Monday.", "Published 5 May 2015\n\nKenya met Uganda on Monday."], entities="Kenya")
        self.assertEqual([p.code for p in t.problems], ["no_date"])

    def test_errors(self):
        with self.assertRaisesRegex(dateline.DatelineError, "no publication date") as raised:
            dateline.read(texts="They met on Monday.")
        self.assertEqual(raised.exception.problems[0]["code"], "no_date")
        with self.assertRaisesRegex(dateline.DatelineError, 'unknown field "colour"'):
            dateline.read(texts="They met.", undated=True, colour="red")
        with self.assertRaises(ValueError):
            dateline.read()
        with self.assertRaises(FileNotFoundError):
            dateline.read("no/such/file")

    def test_files(self):
        t = dateline.read(texts=ACCORD, published="2016-03-25")
        self.assertTrue(t.svg().lstrip().startswith("<"))
        with tempfile.TemporaryDirectory() as folder:
            for name, head in {"x.xlsx": b"PK", "x.txt": b"", "x.csv": b"id,", "x.json": b"{"}.items():
                t.write(f"{folder}/{name}")
                data = pathlib.Path(folder, name).read_bytes()
                self.assertTrue(data and data.startswith(head), name)

    def test_html_holds_text(self):
        t = dateline.read(texts="Kenya <script>alert(1)</script> signed an agreement with Uganda & others on Thursday.", published="2016-03-25")
        self.assertNotIn("<script>", t._repr_html_())
        self.assertIn("<table", t._repr_html_())

    @unittest.skipIf(pandas is None, "pandas is not installed (Debian: python3-pandas)")
    def test_pandas(self):
        t = dateline.read(texts=ACCORD + " Kenya threatened to leave in May 1650. They spoke in 2014.", published="2016-03-25")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            f = t.to_pandas()
        self.assertEqual(len(f), len(t.events))
        for column, dtype in {"cameo": "string", "id": "string", "confidence": "Float64", "negated": "boolean", "sources": "Int64", "latitude": "Float64"}.items():
            self.assertEqual(str(f[column].dtype), dtype, column)
        signed = f[f.trigger == "signed"].iloc[0]
        self.assertEqual((signed.start, signed.end), (pandas.Period("2016-03-24", "D"),) * 2)
        self.assertTrue(signed.cameo.startswith("0"), signed.cameo)
        old = f[f.edtf == "1650-05"].iloc[0]
        self.assertEqual((old.start, old.end), (pandas.Period("1650-05", "M"),) * 2)
        self.assertEqual(list(dateline.Timeline([]).to_pandas().columns), list(f.columns))


class ModelTest(unittest.TestCase):
    """Lines of programs newer than the package."""

    def test_unknown_fields_do_no_harm(self):
        span = {"doc": "a", "start": 0, "end": 3, "text": "met", "hue": 1}
        e = dateline.Event.of({
            "id": "x", "type": "CONSULT", "trigger": span, "when": {"from": "2014-01-01", "era": 1}, "modality": {"status": "asserted", "mood": 1},
            "summary": "s", "evidence": [{**span, "trigger": span}], "confidence": 1, "salience": 0, "depth": 0, "cameo": "042", "future": {},
        })
        self.assertEqual((e.cameo, e.when.start, e.when.end, e.raw["future"]), ("042", "2014-01-01", "", {}))


if __name__ == "__main__":
    unittest.main()
