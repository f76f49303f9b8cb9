"""How things look: JSON documents for programs, tables and cards for people."""
