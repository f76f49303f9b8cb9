"""Learns the weights of the second reader of replies: `make learn`."""
