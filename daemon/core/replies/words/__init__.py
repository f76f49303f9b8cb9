"""The words of the reply reader, a file per language: data, no rules."""
