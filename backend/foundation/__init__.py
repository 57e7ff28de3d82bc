"""What everything else stands on; knows nothing of optimizers, surfaces or networks."""

import os

import jax

# Races run in float64, like the oracles they are compared with; networks ask for float32 by name.
jax.config.update("jax_enable_x64", True)

# XLA compiles a loop on the CPU into one kernel only if it touches less memory than this; beyond,
# every operation of every step is a call of its own, 0.7 instead of 0.05 µs a step (measured).
# It is read when the first program is compiled, so later imports of jax do not matter.
_ONE_KERNEL = "xla_cpu_small_while_loop_byte_threshold=1000000"
if _ONE_KERNEL not in os.environ.get("XLA_FLAGS", ""):
    os.environ["XLA_FLAGS"] = " ".join(
        [os.environ.get("XLA_FLAGS", ""), f"--xla_backend_extra_options={_ONE_KERNEL}"]
    ).strip()
