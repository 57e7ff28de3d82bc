"""Tests of backend/techniques/schedules."""
