"""Tests of backend/techniques/clipping."""
