"""Tests of backend/techniques/initializers."""
