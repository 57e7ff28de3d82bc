"""Tests of what a training is asked with and how it is told."""
