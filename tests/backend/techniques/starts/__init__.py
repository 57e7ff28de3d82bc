"""Tests of backend/techniques/starts."""
