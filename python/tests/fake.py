#!/usr/bin/env python3
"""Stands in for the program: answers each line as FAKE says."""

import json
import os
import sys

mode = os.environ.get("FAKE", "")
if mode == "too old":
    sys.exit("dateline: unknown command")
for line in sys.stdin:
    request = json.loads(line)
    if mode == "dies":
        sys.exit(3)
    if mode == "babbles":
        print("hello")
    elif mode == "other id":
        print(json.dumps({"id": -1, "result": {}}))
    elif mode == "error":
        print(json.dumps({"id": request["id"], "error": {"code": "unreadable", "message": "no", "problems": [{"article": "a", "code": "no_date", "message": "none"}]}}))
    else:
        print(json.dumps({"id": request["id"], "result": {"pid": os.getpid(), "request": request}}))
    sys.stdout.flush()
