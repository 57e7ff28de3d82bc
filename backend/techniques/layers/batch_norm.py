"""Batch normalisation before the activation, where its inventors put it."""

from backend.techniques.layers._batch_norm import AbstractBatchNorm


class BatchNorm(AbstractBatchNorm):
    """Standardises the pre-activations  (Ioffe & Szegedy, 2015)."""

    title = "Batch norm"
    place = 10
    before = True
    about = "Standardises each unit's input over the batch, then scales and shifts it as learned."
