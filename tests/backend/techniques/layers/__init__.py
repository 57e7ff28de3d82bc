"""Tests of backend/techniques/layers."""
