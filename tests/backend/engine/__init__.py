"""Tests of backend/engine."""
