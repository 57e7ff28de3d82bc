"""Constant rate: no schedule. With noisy gradients the loss stalls at a floor that η sets."""

from backend.techniques.schedules._base import AbstractSchedule


class Constant(AbstractSchedule):
    """ηₜ = η  (Rumelhart, Hinton & Williams, 1986)."""

    title = "Constant"
    place = 10
    about = "The same rate from beginning to end; under gradient noise the loss stalls at a floor."
    formula = "ηₜ = η"
    source = "Rumelhart, Hinton & Williams, Learning representations by back-propagating errors"
    year = 1986
