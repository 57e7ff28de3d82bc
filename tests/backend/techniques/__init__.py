"""Tests of backend/techniques."""
