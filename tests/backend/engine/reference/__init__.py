"""Training written out plainly, in NumPy and float64, with derivatives by hand: what is right.

Nothing of the engine is used, only its initial weights and mini-batches, which are data. All
parameters are named tensors: "0.weights", "0.biases", "0.alpha", "0.1.gamma" (layer 0, rule 1).
"""
