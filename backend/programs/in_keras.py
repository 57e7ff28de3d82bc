"""Runs on surfaces in Keras, whose gradients JAX takes; a rule that it lacks is in NumPy."""

from backend.programs import written_out
from backend.programs.descents import TAIL, Descent
from backend.programs.dialects import JAX
from backend.programs.in_optax import SLOPE, X64
from backend.programs.text import Text, block

SETTING = f"""\
{X64}
os.environ["KERAS_BACKEND"] = "jax"  # It takes no gradients itself; JAX does.
import keras

keras.config.set_floatx("float64")"""


def descent(run: Descent) -> Text:
    """The whole program."""
    run.quote(JAX)
    imports = {"import jax", "import jax.numpy as jnp", "import numpy as np"}
    if run.spelling is None:
        return run.text(imports, X64, [SLOPE, run.numbers(), written_out.lines(run), TAIL])
    return run.text({"import os", *imports}, SETTING, [SLOPE, run.numbers(), _lines(run), TAIL])


def _lines(run: Descent) -> str:
    name = "phi" if run.back else "theta"
    return block(
        *run.ahead_words(),
        f'{name} = keras.Variable(START, dtype="float64")',
        "theta = np.array(START)" if run.back else None,
        f"optimizer = {run.made('1.0' if run.pushed else run.rate)}",
        "points, losses = [START], [float(loss(np.array(START)))]",
        "for k in range(STEPS):",
        *run.rates("losses[-1]"),
        "    optimizer.learning_rate = rate" if run.varying and not run.pushed else None,
        f"    gradient = slope({name}.value){' + NOISE[k]' * run.noisy}",
        "    gradient = clip(gradient)" if run.clipped else None,
        "    gradient = rate * gradient" if run.pushed else None,
        f"    optimizer.apply([gradient], [{name}])",
        f"    theta = {run.back.replace('phi', 'phi.numpy()')}" if run.back else None,
        f"    points.append({'theta' if run.back else 'theta.numpy()'}.tolist())",
        f"    losses.append(float(loss({'theta' if run.back else 'theta.value'})))",
    )
