"""Every technique the catalogs find, and how one is used at its place, for the contract tests."""

import importlib
import pkgutil

import jax
import jax.numpy as jnp

from backend import techniques

PLACES = sorted(module.name for module in pkgutil.iter_modules(techniques.__path__) if module.ispkg)
CATALOGS = {
    place: importlib.import_module(f"backend.techniques.{place}").catalog() for place in PLACES
}
MEMBERS = {
    f"{place}-{name}": kind for place, found in CATALOGS.items() for name, kind in found.items()
}


def _layer(rule, z):
    width, key = z.shape[1], jax.random.key(0)
    return [rule(z, *rule.init(width, z.dtype), key, training) for training in (True, False)]


# What a program of the engine asks of a technique; z is points × width. Plans are made on the host.
TRACED = {
    "activations": lambda rule, z: rule(z, rule.init(z.shape[1], z.dtype)),
    "clipping": lambda rule, z: rule({"weights": z, "bias": z[0]}),
    "constraints": lambda rule, z: rule(z),
    "initializers": lambda rule, z: rule.draw(jax.random.key(0), *z.shape, z.dtype),
    "layers": _layer,
    "penalties": lambda rule, z: rule([z, z]),
    "schedules": lambda rule, z: z * rule.watch(rule.init(), jnp.sum(z))[1],
}
PLANNED = {
    "schedules": lambda rule, steps: rule.factors(steps),
    "starts": lambda rule, steps: rule.scales(steps),
}


def at(table):
    """(use, kind) of each member at one of the places in `table`, and their ids."""
    found = {key: (table[key.split("-")[0]], kind) for key, kind in MEMBERS.items()
             if key.split("-")[0] in table}  # fmt: skip
    return {"argvalues": found.values(), "ids": found.keys()}
