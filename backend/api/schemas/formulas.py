"""POST /formulas: a formula that is still being written, and whether it can be read."""

from pydantic import BaseModel, Field

from backend.api.schemas._strict import Strict
from backend.api.schemas.responses import Problem


class FormulaRequest(Strict):
    """A formula of one's own, finished or not."""

    formula: str = Field(description="As a surface has it.", examples=["x^2 + 3*sin("])


class FormulaResult(BaseModel):
    """What a surface made of the formula would be answered."""

    problem: Problem | None = Field(description="What is wrong with it; null where it can be read.")
