"""What everything else stands on; knows nothing of optimizers, surfaces or networks."""

import jax

# Races run in float64, like the oracles they are compared with; networks ask for float32 by name.
jax.config.update("jax_enable_x64", True)
