"""Tests of the HTTP layer, file by file."""
