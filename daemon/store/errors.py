"""What a failing database raises, for those who have to say so in words."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import SQLAlchemyError

# An ImportError is a driver that is not installed.
DATABASE_ERRORS: tuple[type[Exception], ...] = (SQLAlchemyError, sqlite3.Error, ImportError)
