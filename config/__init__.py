"""Data of the program: defaults, words and message templates, found by importlib.resources."""
