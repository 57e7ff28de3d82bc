"""Batch normalisation after the activation: what the next layer receives is standardised."""

from backend.techniques.layers._batch_norm import AbstractBatchNorm


class BatchNormAfter(AbstractBatchNorm):
    """Standardises the activations  (Ioffe & Szegedy, 2015, who put it before them)."""

    title = "Batch norm after"
    place = 20
    before = False
    about = "Standardises each unit's output over the batch, then scales and shifts it as learned."
