"""Tests of the surfaces: a contract for all, a file for each one's peculiarity."""
