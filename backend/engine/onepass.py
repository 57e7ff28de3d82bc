"""One pass: a loop over many lanes, each of whose steps XLA computes in a single kernel.

XLA's CPU backend computes a number that two results need in a pass of its own over all lanes, so
that a step is several passes, and what is slow to divide waits for what multiplies. Here each
result is computed as if it were the only one. XLA merges kernels that read the same arrays, and
LLVM finds that they have most of their numbers in common: a step costs up to a third less.
"""

from collections.abc import Callable
from itertools import compress
from typing import Any

import jax
import jax.numpy as jnp
from jax import Array
from jax.extend.core import ClosedJaxpr, Jaxpr, Literal, jaxpr_as_fun, jaxprs_in_params

from backend.engine.strata import Begin, Step, cut

OPERANDS = 26
"""Up to which XLA merges kernels, as counted here; where it does not, each costs a whole step."""

PLAIN = {
    *("add", "add_any", "sub", "mul", "div", "neg", "abs", "sign", "sqrt", "square", "integer_pow"),
    *("max", "min", "clamp", "select_n", "convert_element_type", "jit"),
    *("lt", "le", "gt", "ge", "eq", "ne", "and", "or", "not"),
}
"""The primitives that may be worked out for each result. What calls a function for each lane, as a
logarithm does, would hold up the rest; what is not elementwise, as a norm, XLA does not merge."""

Lane = Callable[[list[Array], list[Array], list[Array]], list[Array]]
"""A lane's state after a step: of the state before, what is its own, and what it is given."""


def repeated(begin: Begin, step: Step, count: Array, own: Any, shared: Any) -> Any:
    """What `count` steps make of a lane's state, begun of what is its own and what all share.

    For a function that is mapped over lanes; what is `own` is what differs between them.
    """
    own, shared = jax.tree.map(_strong, (own, shared))
    state, tree = jax.tree.flatten(jax.tree.map(_strong, begin(own, shared)))
    strata = cut(begin, step, own, shared)
    differs, same = strata.differs, [not one for one in strata.differs]
    mine, kept = jax.tree.leaves(own), jaxpr_as_fun(strata.fixed)(*jax.tree.leaves(shared))
    read = list(compress(kept, strata.reads))
    lane = _by_result(strata.each_lane, read) or _at_once(strata.each_lane, read)

    def body(k: Array, leaves: list[Array]) -> list[Array]:
        common = list(compress(leaves, same))
        found = jaxpr_as_fun(strata.each_step)(k, *kept, *common)
        common, given = found[: len(common)], found[len(common) :]
        after = lane(list(compress(leaves, differs)), mine, given)
        return [(after if one else common).pop(0) for one in differs]

    return tree.unflatten(jax.lax.fori_loop(0, count, body, state))


def _at_once(lane: ClosedJaxpr, kept: list[Array]) -> Lane:
    """All results together, which leaves it to XLA how many passes that takes."""
    return lambda state, own, given: jaxpr_as_fun(lane)(*state, *own, *kept, *given)


def _by_result(lane: ClosedJaxpr, kept: list[Array]) -> Lane | None:
    """Each result by itself, or None where that makes not one kernel, or one that is slower."""
    is_number = [leaf.shape == () and jnp.issubdtype(leaf.dtype, float) for leaf in kept]
    constants, called = _contents(lane.jaxpr)
    operands = len(lane.jaxpr.invars) - sum(is_number) + len(constants)
    if operands > OPERANDS or called - PLAIN:
        return None
    # In one array, for each number by itself would be one more operand.
    packed = jnp.array(list(compress(kept, is_number)))

    @jax.jit
    def once(state: list[Array], own: list[Array], packed: Array, given: list[Array]) -> Any:
        read = iter(packed)
        told = [next(read) if one else leaf for one, leaf in zip(is_number, kept, strict=True)]
        return jaxpr_as_fun(lane)(*state, *own, *told, *given)

    def results(state: list[Array], own: list[Array], given: list[Array]) -> list[Array]:
        told, after = (state, own, packed), []
        for place in range(len(state)):
            # The same numbers; by the time XLA sees that they are, it has made up its mind.
            told = jax.lax.optimization_barrier(told)
            after.append(once(*told, given)[place])
        return after

    return results


def _contents(jaxpr: Jaxpr) -> tuple[set[float], set[str]]:
    """The constants in it and the names of its primitives, however deep."""
    constants, called = set(), set()
    for equation in jaxpr.eqns:
        constants |= {float(one.val) for one in equation.invars if isinstance(one, Literal)}
        called.add(equation.primitive.name)
        for inner in jaxprs_in_params(equation.params):
            more, further = _contents(inner)
            constants, called = constants | more, called | further
    return constants, called


def _strong(leaf: Any) -> Array:
    """Of a type of its own: a weak one would be converted at each use."""
    return jnp.asarray(leaf, jnp.result_type(leaf))
