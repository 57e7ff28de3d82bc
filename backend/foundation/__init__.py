"""What everything else stands on; knows nothing of optimizers, surfaces or networks."""

import os

import jax

# Races run in float64, like the oracles they are compared with; networks ask for float32 by name.
jax.config.update("jax_enable_x64", True)
# A program runs in the thread that calls it. In one of JAX's own, the threads of a map's workers
# would be twice as many as the cores, and take turns (a map's median: a seventh longer). JAX reads
# the option when the first array is made.
jax.config.update("jax_cpu_enable_async_dispatch", False)

_BACKEND = (
    # A loop on the CPU becomes one kernel only if it touches less memory than this; beyond, every
    # operation of every step is a call of its own, 0.7 instead of 0.05 µs a step (measured).
    "xla_cpu_small_while_loop_byte_threshold=1000000",
    # What several results of a step share is computed once, not for each of them.
    "xla_cpu_use_multi_output_fusion=true",
    # LLVM's combiner is what makes a multiplication and an addition one rounding. Where it does
    # differs from program to program, and an optimizer at the edge of stability turns the one bit
    # into another path. Without it a race is the same with its details and without, a trial is the
    # race that it promises, and a map's start ends where its race does. To forbid the instruction
    # itself (xla_cpu_max_isa) forbids the processor's wide vectors as well.
    "-combiner-disabled",
    # How many pairs of arrays LLVM may look at before it knows that they do not overlap: with its
    # own 128 it takes the lanes of a step that has many numbers one by one, five times as slow.
    "-vectorize-memory-check-threshold=1000",
)
# They are read when the first program is compiled, so an earlier import of jax does not matter.
if "xla_backend_extra_options" not in os.environ.get("XLA_FLAGS", ""):
    _ours = f"--xla_backend_extra_options={','.join(_BACKEND)}"
    os.environ["XLA_FLAGS"] = f"{os.environ.get('XLA_FLAGS', '')} {_ours}".strip()
