"""Tests of backend/optimizers."""
