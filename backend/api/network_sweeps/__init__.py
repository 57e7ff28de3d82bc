"""POST /sweeps of networks behind its route: what a body asks for, and how the result is told."""
