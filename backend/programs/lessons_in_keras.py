"""Trainings in Keras, with JAX beneath it; penalties, clipping and constraints are Keras's own."""

from textwrap import indent

from backend.programs.dialects import JAX, NUMPY
from backend.programs.lessons import Lesson
from backend.programs.text import Text, block, call

SETTING = """\
os.environ["KERAS_BACKEND"] = "jax"
import keras
from keras import layers"""

FLOAT64 = """\

jax.config.update("jax_enable_x64", True)
keras.config.set_floatx("float64")"""

AT_AHEAD = (
    "The library constrains the look-ahead point, this contestant θ itself, so the numbers differ."
)

SETTLED = '''\
def settle(model, way):
    """From φ = θ + βm, which the library moves, to θ (way 1), and back (way -1)."""
    momentums = getattr(model.optimizer, "momentums", [])
    for variable, momentum in zip(model.trainable_variables, momentums):
        variable.assign_sub(way * {beta!r} * momentum)'''


def lesson(run: Lesson) -> Text:
    """The whole program."""
    recipe, out = run.recipe, run.spelling is None
    if run.spelled(recipe.activation) is None:
        run.quotes.method(recipe.activation, "__call__", "activation", JAX)
    if out and recipe.clipping is not None:
        run.quotes.method(recipe.clipping, "__call__", "clip", NUMPY)
    if out and recipe.constraint is not None:
        run.quotes.method(recipe.constraint, "__call__", "constrained", NUMPY)
    run.quote_schedule()
    if out:
        run.quote_rule(NUMPY)
    ways = [
        _penalty(run),
        _network(run),
        _slope(run) if out else "",
        SETTLED.format(beta=run.ahead) if run.ahead else "",
        _learn(run),
    ]
    theirs = [*recipe.layers, *recipe.penalties]
    theirs += [] if out else [one for one in (recipe.clipping, recipe.constraint) if one]
    more = [AT_AHEAD] if run.ahead and recipe.constraint is not None else []
    notes = run.notes(*run.differs(*theirs), *more)
    needs = {"import os", *({"import jax"} if out or run.float64 else ())}
    return run.text(needs, SETTING + (FLOAT64 if run.float64 else ""), ways, notes)


def _penalty(run: Lesson) -> str:
    said = [one for one in map(run.spelled, run.recipe.penalties) if one is not None]
    if not said:
        return ""
    total = " + ".join(f"{one}(w)" for one in said)
    return f'def penalty(w):\n    """What the weights of a layer cost."""\n    return {total}'


def _network(run: Lesson) -> str:
    recipe = run.recipe
    said = [run.spelled(rule) for rule in recipe.layers if rule.before]
    after = [run.spelled(rule) for rule in recipe.layers if not rule.before]
    activation = run.spelled(recipe.activation)
    activation = activation or "layers.Activation(lambda z: activation(z, ()))"
    constraint = None if run.spelling is None else run.spelled(recipe.constraint)
    options = {"kernel_regularizer": "penalty"} if _penalty(run) else {}
    options |= {"kernel_constraint": constraint} if constraint is not None else {}
    hidden = [call("layers.Dense", "width", **options), *said, activation, *after]
    return block(
        "def network():",
        '    """The layers, input side first, with the initial weights."""',
        "    model = keras.Sequential([keras.Input((SIZES[0],))])",
        "    for width in SIZES[1:-1]:",
        *(indent(f"model.add({layer})", " " * 8) for layer in hidden if layer is not None),
        indent(f"model.add({call('layers.Dense', 'SIZES[-1]', **options)})", " " * 4),
        "    dense = [layer for layer in model.layers if isinstance(layer, layers.Dense)]",
        "    for layer, drawn in zip(dense, weights()):",
        "        layer.set_weights([drawn, np.zeros(drawn.shape[1])])",
        "    return model",
    )


def _loss(run: Lesson) -> str:
    if run.classes:
        return "keras.losses.SparseCategoricalCrossentropy(from_logits=True)"
    return "keras.losses.MeanSquaredError()"


def _slope(run: Lesson) -> str:
    return block(
        "def slope(model, loss, x, y):",
        '    """The gradient by what is learned, as arrays; what only moves along has moved."""',
        "    fixed = [one.value for one in model.non_trainable_variables]",
        "",
        "    def cost(learned):",
        "        outputs, moved, costs = model.stateless_call(",
        "            learned, fixed, x, training=True, return_losses=True",
        "        )",
        "        return loss(y, outputs) + sum(costs), moved",
        "",
        "    learned = [one.value for one in model.trainable_variables]",
        "    gradient, moved = jax.grad(cost, has_aux=True)(learned)",
        "    for variable, value in zip(model.non_trainable_variables, moved):",
        "        variable.assign(value)",
        "    return [np.asarray(one) for one in gradient]",
    )


def _learn(run: Lesson) -> str:
    seen = "seen = [np.asarray(model(one, training=False)) for one in (X, TEST_X)]"
    there, back = ("settle(model, 1)", "settle(model, -1)") if run.ahead else (None, None)
    if run.spelling is None:
        return run.learn(["model = network()", *_begun_out(run)], [seen], _step_out(run))
    rate = "optimizer.learning_rate = rate" if run.varying else None
    step = [rate, "model.train_on_batch(X[rows], Y[rows])"]
    return run.learn(["model = network()", *_begun(run)], [there, seen, back], step)


def _begun(run: Lesson) -> list[str]:
    clipping = run.spelled(run.recipe.clipping)
    more = dict([clipping.split("=")]) if clipping else {}
    made = f"optimizer = {run.made(run.fixed_rate, **more)}"
    return [made, f"model.compile(optimizer, {_loss(run)})"]


def _begun_out(run: Lesson) -> list[str]:
    copied = "theta = [np.asarray(one) for one in model.trainable_variables]"
    return [f"objective = {_loss(run)}", copied, "state = init(theta)"]


def _step_out(run: Lesson) -> list[str | None]:
    put = "for variable, value in zip(model.trainable_variables, {}):\n    variable.assign(value)"
    rate = "rate" if run.varying else repr(run.rate)
    return [
        put.format("probe(theta, state)") if run.looks_ahead else None,
        "gradient = slope(model, objective, X[rows], Y[rows])",
        "gradient = clip(gradient)" if run.recipe.clipping is not None else None,
        f"change, state, _ = update(gradient, state, theta, {rate})",
        "theta = [one + by for one, by in zip(theta, change)]",
        *_constrained(run),
        put.format("theta"),
    ]


def _constrained(run: Lesson) -> list[str]:
    if run.recipe.constraint is None:
        return []
    return ["theta = [constrained(one) if one.ndim == 2 else one for one in theta]"]
