"""What everything else stands on; knows nothing of optimizers, surfaces or networks."""

import os

import jax

# Races run in float64, like the oracles they are compared with; networks ask for float32 by name.
jax.config.update("jax_enable_x64", True)

_XLA = {
    # A loop on the CPU becomes one kernel only if it touches less memory than this; beyond, every
    # operation of every step is a call of its own, 0.7 instead of 0.05 µs a step (measured).
    "xla_backend_extra_options": "xla_cpu_small_while_loop_byte_threshold=1000000",
    # No fused multiply-add: where a compiler fuses differs from program to program, and an
    # optimizer at the edge of stability turns the one bit into another path. So a race is the
    # same with its details and without, and a trial is the race that it promises.
    "xla_cpu_max_isa": "AVX",
}
# They are read when the first program is compiled, so an earlier import of jax does not matter.
_given = os.environ.get("XLA_FLAGS", "")
_ours = [f"--{name}={value}" for name, value in _XLA.items() if name not in _given]
os.environ["XLA_FLAGS"] = " ".join([*_given.split(), *_ours])
