"""Descent Lab's server: how optimizers train, as pictures' data over HTTP."""

__version__ = "0.2.0"
