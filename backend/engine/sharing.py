"""Who shares a landscape: contestants whose loss is the same function of their weights."""

from typing import NamedTuple

from backend.engine.recipe import Recipe


class LeftOut(NamedTuple):
    """A contestant that has no path on a landscape, and why not, in a sentence."""

    contestant: int
    why: str


def strangers(recipes: tuple[Recipe, ...], meant: int) -> list[LeftOut]:
    """Those whose loss is another function of the weights than that of the one who is meant.

    What acts only in training makes no difference: optimizer, start, penalties, dropout.
    """
    reasons = [_apart(recipe, recipes[meant]) for recipe in recipes]
    return [LeftOut(i, why) for i, why in enumerate(reasons) if why]


def runaways(contestants: list[int], diverged_at: list[int | None]) -> list[LeftOut]:
    """Those that diverged, and so would be all that can be seen."""
    return [
        LeftOut(i, f"It diverged at step {step}: its path would leave nothing else to be seen.")
        for i, step in zip(contestants, diverged_at, strict=True)
        if step is not None
    ]


def _apart(recipe: Recipe, meant: Recipe) -> str:
    if recipe.hidden != meant.hidden:
        return f"Its hidden layers are {_sizes(recipe)}, not {_sizes(meant)}."
    if recipe.activation != meant.activation:
        return "Its activation is another one, so the same weights have another loss."
    if _acting(recipe) != _acting(meant):
        return "Other rules act on its layers, so the same weights have another loss."
    return ""


def _sizes(recipe: Recipe) -> str:
    return "-".join(map(str, recipe.hidden)) or "none"


def _acting(recipe: Recipe) -> list[object]:
    return [rule.forgetful() for rule in recipe.layers if not rule.stochastic]
