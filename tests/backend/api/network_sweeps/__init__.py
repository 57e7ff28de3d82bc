"""Tests of what a landscape is asked with and how it is told."""
