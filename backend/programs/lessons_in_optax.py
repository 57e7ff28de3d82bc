"""Trainings in optax, with JAX: every technique is quoted from its own file, chance included."""

from backend.programs.dialects import JAX
from backend.programs.in_optax import X64
from backend.programs.lessons import Lesson
from backend.programs.text import Text, block


def lesson(run: Lesson) -> Text:
    """The whole program."""
    penalties, rules = run.quote_penalties(JAX), _quote_rules(run)
    recipe = run.recipe
    if recipe.clipping is not None:
        run.quotes.method(recipe.clipping, "__call__", "clip", JAX)
    if recipe.constraint is not None:
        run.quotes.method(recipe.constraint, "__call__", "constrained", JAX)
    run.quote_schedule()
    if run.spelling is None:
        run.quote_rule(JAX)
    ways = [
        _begin(run, rules),
        _forward(run, rules),
        _cost(run, penalties),
        _optimizer(run),
        _step(run),
        _settled(run) if run.ahead else "",
        _learn(run),
    ]
    imports = {"import jax", "import jax.numpy as jnp"}
    imports |= {"import optax"} if run.spelling is not None else set()
    return run.text(imports, X64 if run.float64 else "", ways, run.notes())


def _quote_rules(run: Lesson) -> list[str]:
    """Quote the activation and the layer rules; the names of the rules."""
    quotes, names = run.quotes, []
    quotes.method(run.recipe.activation, "init", "activation_begun", JAX)
    quotes.method(run.recipe.activation, "__call__", "activation", JAX)
    for i, rule in enumerate(run.recipe.layers):
        names.append(f"rule_{i + 1}")
        quotes.method(rule, "init", f"{names[-1]}_begun", JAX)
        quotes.method(rule, "__call__", names[-1], JAX)
    return names


def _begin(run: Lesson, rules: list[str]) -> str:
    """What is learned, and what only moves along."""
    dtype = f"jnp.{run.training.dtype}"
    learned = [
        f"activation_begun(width, {dtype})",
        *(f"{name}_begun(width, {dtype})[0]" for name in rules),
    ]
    moving = "".join(f"{name}_begun(width, {dtype})[1], " for name in rules)
    return block(
        "def begin():",
        '    """What is learned, with the initial weights, and what only moves along."""',
        "    dense = [(jnp.asarray(w), jnp.zeros(w.shape[1], w.dtype)) for w in weights()]",
        "    widths = SIZES[1:-1]",
        f"    learned = [({', '.join(learned)},) for width in widths]",
        f"    moving = [({moving}) for width in widths]"
        if rules
        else "    moving = [() for _ in widths]",
        "    return (dense, learned), moving",
    )


def _forward(run: Lesson, rules: list[str]) -> str:
    def lines(before: bool) -> list[str]:
        found = []
        for i, (name, rule) in enumerate(zip(rules, run.recipe.layers, strict=True)):
            if rule.before == before:
                draw = f"jax.random.fold_in(inner, {i})"
                given = f"x, learned[i][{i + 1}], moving[i][{i}], {draw}, training"
                found.append(f"        x, kept[{i}] = {name}({given})")
        return found

    return block(
        "def forward(parameters, moving, x, key, training):",
        '    """Send points through; also what moves along."""',
        "    (dense, learned), after = parameters, []",
        "    for i, (w, b) in enumerate(dense[:-1]):",
        "        x = x @ w + b",
        "        inner, kept = jax.random.fold_in(key, i), list(moving[i])" if rules else None,
        *lines(before=True),
        "        x = activation(x, learned[i][0])",
        *lines(before=False),
        f"        after.append({'tuple(kept)' if rules else '()'})",
        "    w, b = dense[-1]",
        "    return x @ w + b, after",
    )


def _cost(run: Lesson, penalties: list[str]) -> str:
    loss = (
        "-jnp.take_along_axis(jax.nn.log_softmax(outputs), y[:, None], axis=1).mean()"
        if run.classes
        else "jnp.square(outputs - y).mean()"
    )
    return block(
        "def cost(parameters, moving, x, y, key):",
        '    """What is minimised on a batch; also what moves along."""',
        "    outputs, moving = forward(parameters, moving, x, key, True)",
        f"    loss = {loss}",
        "    weights = [w for w, _ in parameters[0]]" if penalties else None,
        f"    return loss{''.join(f' + {name}(weights)' for name in penalties)}, moving",
    )


def _scaled(run: Lesson) -> bool:
    return run.varying and not run.pushed


def _optimizer(run: Lesson) -> str:
    if run.spelling is None:
        return ""
    if not _scaled(run):
        return f"optimizer = {run.made(run.fixed_rate)}"
    return block(
        "def optimizer(rate):",
        '    """The optimizer at a step\'s rate."""',
        f"    return {run.made('rate')}",
    )


def _step(run: Lesson) -> str:
    recipe, out = run.recipe, run.spelling is None
    rate = "rate" if run.varying else repr(run.rate)
    there = "probe(parameters, state)" if out and run.looks_ahead else "parameters"
    gradient = "jax.tree.map(lambda g: rate * g, gradient)" if run.pushed else "gradient"
    maker = "optimizer(rate)" if _scaled(run) else "optimizer"
    change = (
        f"change, after, _ = update(gradient, state, parameters, {rate})"
        if out
        else f"change, after = {maker}.update({gradient}, state, parameters)"
    )
    return block(
        "@jax.jit",
        f"def step(parameters, moving, state, x, y, key{', rate' * run.varying}):",
        '    """One step on a batch."""',
        f"    gradient, moving = jax.grad(cost, has_aux=True)({there}, moving, x, y, key)",
        "    gradient = clip(gradient)" if recipe.clipping is not None else None,
        f"    {change}",
        "    parameters = jax.tree.map(jnp.add, parameters, change)",
        *_constrained(run),
        "    return parameters, moving, after",
    )


def _constrained(run: Lesson) -> list[str]:
    """A constraint holds for θ; a look-ahead point moves along."""
    if run.recipe.constraint is None:
        return []
    if not run.ahead:
        return [
            "    dense, learned = parameters",
            "    parameters = [(constrained(w), b) for w, b in dense], learned",
        ]
    return [
        "    theta = settled(parameters, after)",
        "    there = [(constrained(w), b) for w, b in theta[0]], theta[1]",
        "    parameters = jax.tree.map(lambda p, t, c: p + (c - t), parameters, theta, there)",
    ]


def _settled(run: Lesson) -> str:
    rate = "1.0" if run.pushed else repr(run.rate)
    return block(
        "def settled(parameters, state):",
        '    """Where θ is: the library moves φ = θ + βm, and keeps −m/η as its trace."""',
        f"    by = {run.ahead!r} * {rate}",
        "    return jax.tree.map(lambda p, trace: p + by * trace, parameters, state[0].trace)",
    )


def _learn(run: Lesson) -> str:
    maker = "optimizer(1.0)" if _scaled(run) else "optimizer"
    begun = [
        "parameters, moving = begin()",
        f"state = {'init' if run.spelling is None else f'{maker}.init'}(parameters)",
        "key = jax.random.fold_in(jax.random.key(SEED), 3)",
    ]
    theta = "settled(parameters, state)" if run.ahead else "parameters"
    outputs = "np.asarray(forward(theta, moving, one, key, False)[0])"
    seen = [f"theta = {theta}", f"seen = [{outputs} for one in (X, TEST_X)]"]
    given = f"parameters, moving, state, X[rows], Y[rows], here{', rate' * run.varying}"
    here = "here = jax.random.fold_in(key, k)"
    return run.learn(begun, seen, [here, f"parameters, moving, state = step({given})"])
