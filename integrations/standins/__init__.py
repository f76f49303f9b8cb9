"""Servers on loopback that behave like the real ones: for `callahead demo` and the tests."""
