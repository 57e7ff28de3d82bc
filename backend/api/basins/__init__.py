"""POST /basins behind its route: what a body asks for, and how the maps are told."""
