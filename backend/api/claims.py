"""Measures the experiments' claims: runs their requests as any client's, through the same code."""

import threading
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import orjson
from pydantic import ValidationError

from backend.api import problems, records
from backend.api.context import Context
from backend.api.faults import faults
from backend.api.listing import listing
from backend.api.plan import plan_race
from backend.api.records import dumps
from backend.api.schemas._strict import Strict
from backend.api.trainings import forms
from backend.api.trainings.plan import plan_training
from backend.experiments import AbstractExperiment, Document


class Claims:
    """Runs and measures; what has been measured once is kept, for it would come out the same."""

    def __init__(self, shared: Context) -> None:
        self._shared = shared
        self._measured: dict[str, Document] = {}

    def resolved(self, experiment: AbstractExperiment) -> Document:
        """The request of its state with every default filled in. Raises Problem, see `measured`."""
        state = experiment.state
        return self._valid(state.request, self.model(state.page)).model_dump(mode="json")

    def model(self, page: str) -> type[Strict]:
        """What a page's requests must be."""
        bodies = self._shared.bodies
        return {"surfaces": bodies.race, "networks": bodies.training}[page]

    def bodies(self, experiment: AbstractExperiment) -> dict[str, Document]:
        """The requests that measure it."""
        return experiment.runs(self._catalog)

    def measured(
        self, name: str, experiment: AbstractExperiment, stop: threading.Event
    ) -> Document:
        """Its figures, whether the claim holds, and over how many seeds.

        Raises Problem where this server's limits are too low for its requests, and Stopped as
        soon as `stop` is set.
        """
        if name not in self._measured:
            bodies = self.bodies(experiment)
            page = experiment.state.page
            found = {key: self._run(page, body, stop) for key, body in bodies.items()}
            figures, holds = experiment.measure(found)
            told = [{"label": f.label, "value": f.value, "text": f.text} for f in figures]
            self._measured[name] = {
                "figures": told,
                "holds": holds,
                "seeds": seeds(bodies.values()),
            }
        return self._measured[name]

    @cached_property
    def _catalog(self) -> Document:
        return listing(self._shared.members, self._shared.settings)

    def _run(self, page: str, body: Document, stop: threading.Event) -> Document:
        """What the API would answer to this body, as JSON."""
        asked, members = self._valid(body, self.model(page)), self._shared.members
        if page == "surfaces":
            pieces = records.whole(plan_race(asked, members), stop)
        else:
            pieces = forms.whole(plan_training(asked, members, self._shared.settings), stop)
        return orjson.loads(b"".join(pieces))

    def _valid(self, body: Document, model: type[Strict]) -> Any:
        try:
            # As it would come in: text, so that 1.0 and 1 are told apart no better than there.
            return model.model_validate(orjson.loads(dumps(body)))
        except ValidationError as error:
            raise problems.invalid(faults(list(error.errors()), model)) from None


def seeds(bodies: Iterable[Document]) -> int:
    """How many different seeds these requests go over."""
    return len(
        {
            seed
            for body in bodies
            for seed in range(body.get("seed", 0), body.get("seed", 0) + body.get("seeds", 1))
        }
    )
