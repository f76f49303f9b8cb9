"""The memory of the daemon: one transaction a unit of work, one candidate a transaction."""

from daemon.store.transaction import Store, Transaction

__all__ = ["Store", "Transaction"]
