"""Who shares a landscape: contestants whose loss is the same function of their weights."""

from backend.engine.recipe import Recipe


def apart(recipe: Recipe, meant: Recipe) -> str | None:
    """Why a contestant has no place in the landscape of another, in a sentence; None if it has.

    What acts only in training makes no difference: optimizer, start, penalties, dropout.
    """
    if recipe.hidden != meant.hidden:
        return f"Its hidden layers are {_sizes(recipe)}, not {_sizes(meant)}."
    if recipe.activation != meant.activation:
        return "Its activation is another one, so the same weights have another loss."
    if _acting(recipe) != _acting(meant):
        return "Other rules act on its layers, so the same weights have another loss."
    return None


def _sizes(recipe: Recipe) -> str:
    return "-".join(map(str, recipe.hidden)) or "none"


def _acting(recipe: Recipe) -> list[object]:
    return [rule.forgetful() for rule in recipe.layers if not rule.stochastic]
