"""Tests of the calls, noun by noun."""
