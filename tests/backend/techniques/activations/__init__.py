"""Tests of backend/techniques/activations."""
