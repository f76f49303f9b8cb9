"""The calendar servers that people really run, out of Debian's packages: one file each, started on loopback.

`make test-servers` installs the packages; whoever has them not sees the tests skipped, with the package named.
"""
