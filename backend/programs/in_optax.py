"""Runs on surfaces in optax; where it lacks the rule, JAX gives the gradient of a rule in NumPy."""

from backend.programs import written_out
from backend.programs.descents import TAIL, Descent
from backend.programs.dialects import JAX
from backend.programs.text import Text, block

X64 = 'jax.config.update("jax_enable_x64", True)  # Races run in float64.'

SLOPE = '''\
def slope(theta):
    """The gradient at θ."""
    return np.asarray(jax.grad(loss)(theta))'''


def descent(run: Descent) -> Text:
    """The whole program."""
    run.quote(JAX)
    if run.spelling is None:
        ways, more = [SLOPE, run.numbers(), written_out.lines(run)], "import numpy as np"
    else:
        ways, more = [_optimizer(run), _step(run), run.numbers(), _lines(run)], "import optax"
    imports = {"import jax", "import jax.numpy as jnp", more}
    return run.text(imports, X64, [*ways, TAIL])


def _optimizer(run: Descent) -> str:
    if not run.varying or run.pushed:
        return f"optimizer = {run.made('1.0' if run.pushed else run.rate)}"
    return block(
        "def optimizer(rate):",
        '    """The optimizer at a step\'s rate."""',
        f"    return {run.made('rate')}",
    )


def _step(run: Descent) -> str:
    name = "phi" if run.back else "theta"
    gradient = "rate * gradient" if run.pushed else "gradient"
    optimizer = "optimizer(rate)" if run.varying and not run.pushed else "optimizer"
    return block(
        "@jax.jit",
        f"def step({name}, state{', noise' * run.noisy}{', rate' * run.varying}):",
        '    """One step on the gradient as it is here."""',
        f"    gradient = jax.grad(loss)({name}){' + noise' * run.noisy}",
        "    gradient = clip(gradient)" if run.clipped else None,
        f"    change, state = {optimizer}.update({gradient}, state, {name})",
        f"    return optax.apply_updates({name}, change), state",
    )


def _lines(run: Descent) -> str:
    name = "phi" if run.back else "theta"
    maker = "optimizer(1.0)" if run.varying and not run.pushed else "optimizer"
    given = f"{name}, state{', NOISE[k]' * run.noisy}{', rate' * run.varying}"
    return block(
        *run.ahead_words(),
        f"{'phi = ' * bool(run.back)}theta = jnp.array(START)",
        f"state = {maker}.init({name})",
        "points, losses = [START], [float(loss(theta))]",
        "for k in range(STEPS):",
        *run.rates("losses[-1]"),
        f"    {name}, state = step({given})",
        f"    theta = {run.back}" if run.back else None,
        "    points.append(theta.tolist())",
        "    losses.append(float(loss(theta)))",
    )
