"""Tests of backend/techniques/penalties."""
