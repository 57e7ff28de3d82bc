"""The topics of the chapter, by number; each has at least one experiment, which a test checks."""

TOPICS: dict[int, str] = {
    1: "Vanishing and exploding gradients",
    2: "Glorot initialisation",
    3: "He initialisation",
    4: "Activations",
    5: "Batch normalisation",
    6: "Gradient clipping",
    7: "Transfer learning",
    8: "Unsupervised pretraining",
    9: "Momentum",
    10: "Nesterov's accelerated gradient",
    11: "AdaGrad",
    12: "RMSProp",
    13: "Adam",
    14: "Nadam",
    15: "Learning-rate schedules",
    16: "ℓ1 and ℓ2",
    17: "Dropout",
    18: "Max-norm",
}
