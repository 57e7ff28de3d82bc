"""Strata: what of a lane's step is the same in all steps, what in all lanes, and what in neither.

A step is traced to its equations, and each of them is sorted by what it depends on.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import compress
from typing import Any, NamedTuple

import jax
from jax import Array
from jax.extend.core import ClosedJaxpr, Jaxpr, JaxprEqn, Var

Begin = Callable[[Any, Any], Any]
"""A lane's state before its first step: of what is its own, and of what all lanes share."""

Step = Callable[[Array, Any, Any, Any], Any]
"""A lane's state after step k: of k, its state before, what is its own, and what all share."""


class Strata(NamedTuple):
    """A step in three parts, each of which takes and gives leaves in a row.

    differs: which leaves of the state differ from lane to lane; the others are common state.
    reads: which of what is kept lanes read.
    fixed: (shared) → kept.
    each_step: (k, kept, common state) → common state after the step, then what lanes are given.
    each_lane: (differing state, own, kept that is read, given) → differing state after the step.
    """

    differs: tuple[bool, ...]
    reads: tuple[bool, ...]
    fixed: ClosedJaxpr
    each_step: ClosedJaxpr
    each_lane: ClosedJaxpr


def cut(begin: Begin, step: Step, own: Any, shared: Any) -> Strata:
    """The strata of a step; `own` and `shared` are pytrees of arrays."""
    first, state = jax.make_jaxpr(begin, return_shape=True)(own, shared)
    whole = jax.make_jaxpr(step)(0, state, own, shared)
    k, *names = whole.jaxpr.invars
    after = whole.jaxpr.outvars
    before, told = names[: len(after)], names[len(after) :]
    mine, ours = told[: len(jax.tree.leaves(own))], told[len(jax.tree.leaves(own)) :]

    begun = _depending(first.jaxpr, first.jaxpr.invars[: len(mine)])
    lane = _lasting(whole.jaxpr, before, {*mine, *_carried(before, first.jaxpr.outvars, begun)})
    moving = _depending(whole.jaxpr, [k, *before, *mine])
    differs = tuple(name in lane for name in before)
    same = tuple(not one for one in differs)
    own_before, own_after = compress(before, differs), list(compress(after, differs))
    common, common_after = list(compress(before, same)), list(compress(after, same))

    fixed, each_step, each_lane = [], [], []
    for equation in whole.jaxpr.eqns:
        made = equation.outvars[0]
        (each_lane if made in lane else each_step if made in moving else fixed).append(equation)
    by_lanes = {*_read(each_lane), *_variables(own_after)}
    by_steps = {*by_lanes, *_read(each_step), *_variables(common_after)}
    kept = [name for name in [*whole.jaxpr.constvars, *ours, *_made(fixed)] if name in by_steps]
    reads = tuple(name in by_lanes for name in kept)
    given = [name for name in [k, *common, *_made(each_step)] if name in by_lanes]

    def part(equations: list[JaxprEqn], told: list[Var], wanted: list[Any]) -> ClosedJaxpr:
        of_all = {"constvars": [], "invars": told, "eqns": equations, "outvars": wanted}
        return ClosedJaxpr(whole.jaxpr.replace(**of_all), ())

    fixing = whole.jaxpr.replace(invars=ours, eqns=fixed, outvars=kept)
    return Strata(
        differs,
        reads,
        ClosedJaxpr(fixing, whole.consts),
        part(each_step, [k, *kept, *common], [*common_after, *given]),
        part(each_lane, [*own_before, *mine, *compress(kept, reads), *given], own_after),
    )


def _lasting(step: Jaxpr, before: list[Var], names: set[Var]) -> set[Var]:
    """What depends on these names however often the step is taken."""
    found = _depending(step, names)
    more = names | _carried(before, step.outvars, found)
    return found if more == names else _lasting(step, before, more)


def _depending(jaxpr: Jaxpr, names: Iterable[Var]) -> set[Var]:
    """These names, and all that is computed of any of them."""
    found = set(names)
    for equation in jaxpr.eqns:
        if not found.isdisjoint(_read([equation])):
            found.update(equation.outvars)
    return found


def _carried(before: list[Var], results: list[Any], some: set[Var]) -> set[Var]:
    """The leaves of a state whose results are among some."""
    pairs = zip(before, results, strict=True)
    return {name for name, result in pairs if some.intersection(_variables([result]))}


def _read(equations: list[JaxprEqn]) -> Iterator[Var]:
    return (name for one in equations for name in _variables(one.invars))


def _made(equations: list[JaxprEqn]) -> Iterator[Var]:
    return (name for one in equations for name in one.outvars)


def _variables(atoms: Iterable[Any]) -> list[Var]:
    """Those that are no constants."""
    return [atom for atom in atoms if isinstance(atom, Var)]
