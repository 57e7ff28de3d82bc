"""POST /formulas: whether a formula can be read; if it cannot, that is the answer, no error."""

from fastapi import APIRouter
from pydantic import ValidationError

from backend.api import problems
from backend.api.body import StrictRoute
from backend.api.context import Context
from backend.api.faults import faults
from backend.api.routes import _described
from backend.api.schemas.formulas import FormulaRequest, FormulaResult
from backend.foundation.errors import Refused
from backend.surfaces import read


def router(context: Context) -> APIRouter:
    """The call."""
    routes, grid = APIRouter(route_class=StrictRoute), context.bodies.grid

    @routes.post(
        "/formulas",
        response_description="What is wrong with it, if anything is.",
        responses=_described.problems(400, 413, 415, 422),
    )
    async def read_formula(body: FormulaRequest) -> FormulaResult:
        """Say whether a formula can be read, and if not, at which column it goes wrong."""
        try:
            grid.model_validate({"surface": {"formula": body.formula}})
            read(body.formula)
        except ValidationError as error:
            found = problems.invalid(faults(list(error.errors()), grid))
        except Refused as fault:
            found = problems.of(fault)
        else:
            found = None
        told = None if found is None else found.document()
        return FormulaResult.model_validate({"problem": told})

    return routes
