import os
import pathlib
import stat
import sys
import tempfile
import threading
import unittest
from unittest import mock

import dateline

FAKE = pathlib.Path(__file__).with_name("fake.py")


class ClientTest(unittest.TestCase):
    """What the program answers, and what it does wrong."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.program = pathlib.Path(folder.name, "dateline")
        self.program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{FAKE}"\n')
        self.program.chmod(self.program.stat().st_mode | stat.S_IXUSR)

    def client(self, fake=""):
        environment = mock.patch.dict(os.environ, {"DATELINE": str(self.program), "FAKE": fake})
        environment.start()
        self.addCleanup(environment.stop)
        client = dateline.Client()
        self.addCleanup(client.close)
        return client

    def test_one_process_answers_all_calls(self):
        client = self.client()
        first, second = client.call("extract", {"a": "ü\ud800"}), client.call("dates", {})
        self.assertEqual(first["pid"], second["pid"])
        self.assertEqual((second["request"]["id"], second["request"]["method"]), (2, "dates"))

    def test_another_begins_after_close(self):
        client = self.client()
        first = client.call("dates", {})
        client.close()
        self.assertNotEqual(first["pid"], client.call("dates", {})["pid"])

    def test_threads_take_turns(self):
        client, seen = self.client(), []
        threads = [threading.Thread(target=lambda n=n: seen.append(client.call("dates", {"n": n})["request"]["params"]["n"] == n)) for n in range(20)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(seen, [True] * 20)

    def test_errors_are_raised(self):
        with self.assertRaises(dateline.DatelineError) as raised:
            self.client("error").call("dates", {})
        self.assertEqual((raised.exception.code, raised.exception.problems[0]["code"]), ("unreadable", "no_date"))

    def test_what_is_no_dateline(self):
        for fake, words in {"too old": "exit code 1", "dies": "exit code 3", "babbles": "hello", "other id": "no answer"}.items():
            with self.subTest(fake), self.assertRaises(dateline.NotInstalled) as raised:
                self.client(fake).call("dates", {})
            self.assertIn(words, str(raised.exception))
            self.assertIn("go install github.com/dateline-go/dateline/cmd/dateline@latest", str(raised.exception))

    def test_not_found(self):
        for environment, words in (({"PATH": ""}, "was not found"), ({"PATH": "", "DATELINE": "/no/such"}, "'/no/such'")):
            with self.subTest(words), mock.patch.dict(os.environ, environment, clear=True), self.assertRaises(dateline.NotInstalled) as raised:
                dateline.Client().call("dates", {})
            self.assertIn(words, str(raised.exception))
            self.assertIn("DATELINE", str(raised.exception))


if __name__ == "__main__":
    unittest.main()
