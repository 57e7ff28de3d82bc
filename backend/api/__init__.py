"""HTTP only: parse, call the engine, stream. Importing this package alone loads nothing heavy."""
