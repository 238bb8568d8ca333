"""Moves a filled ZenML database to another folder: artifact addresses are stored as absolute paths.

    python relocate.py <database> <old folder> <new folder>
"""
import sqlite3
import sys

database, old, new = sys.argv[1:]
connection = sqlite3.connect(database)
for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall():
    for _, column, kind, *_ in connection.execute(f'PRAGMA table_info("{table}")').fetchall():
        if "CHAR" in kind.upper() or "TEXT" in kind.upper():
            connection.execute(f'UPDATE "{table}" SET "{column}" = replace("{column}", ?, ?) WHERE instr("{column}", ?) > 0', (old, new, old))
connection.commit()
connection.close()
