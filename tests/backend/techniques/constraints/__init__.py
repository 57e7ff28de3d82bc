"""Tests of backend/techniques/constraints."""
