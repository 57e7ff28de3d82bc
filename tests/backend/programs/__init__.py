"""Tests of the programs to take away."""
