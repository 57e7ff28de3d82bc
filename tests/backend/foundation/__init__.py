"""Tests of backend/foundation."""
