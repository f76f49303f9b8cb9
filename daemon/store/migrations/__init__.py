"""The history of the schema. Alembic runs it; `daemon.store.upgrade` is what calls Alembic."""
