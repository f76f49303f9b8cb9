"""callahead: no interview becomes a no-call, no-show."""

__version__ = "0.1.0"
