"""Whole conversations, played by the real loops and printed as `callahead show` prints them."""
