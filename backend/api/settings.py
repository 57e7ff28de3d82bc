"""What may be set from outside, each with its default, range, unit and reason: DESCENT_LAB_<NAME>.

From the one statement follow the validation, the error messages and the catalog's `limits`.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "DESCENT_LAB_"


def limit(default: int | float, low: int | float, high: int | float, unit: str, why: str) -> Any:
    """A numeric setting, both ends of its range included."""
    return Field(
        default=default, ge=low, le=high, description=why, json_schema_extra={"unit": unit}
    )


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


def _root(value: object) -> object:
    return "/" + value.strip("/") if isinstance(value, str) and value.strip("/") else ""


Origins = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_split)]
"""Origins such as https://example.org, parted by commas or spaces."""


def user_cache() -> Path:
    """The folder where this system's programs keep what they can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base or "~/.cache") / "descent-lab").expanduser()


class Settings(BaseSettings):
    """Read from the environment; a field named max_steps is DESCENT_LAB_MAX_STEPS there."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    host: str = Field("127.0.0.1", description="The address that the server listens on.")
    port: int = limit(8000, 0, 65535, "port", "Where it listens; 0 takes any free port.")
    root_path: Annotated[str, BeforeValidator(_root)] = Field(
        "", description="The sub-path under which a proxy shows this server, such as /lab."
    )
    allowed_origins: Origins = Field(
        (),
        description="Other origins whose pages may call the API, such as a notebook's; * is all.",
    )
    frame_ancestors: Origins = Field(
        (), description="Origins whose pages may show this one in a frame."
    )
    cache_dir: Path = Field(
        default_factory=user_cache,
        description="Where compiled programs are kept, so that the next start need not compile.",
    )
    precompile: Literal["all", "opening", "none"] = Field(
        "all", description="What is compiled ahead of need: all, the page's opening race, or none."
    )

    max_steps: int = limit(
        20_000, 1, 1_000_000, "steps", "So that one answer stays below some tens of megabytes."
    )
    max_contestants: int = limit(
        12, 1, 64, "contestants", "More paths than that cannot be told apart in one picture."
    )
    max_grid_points: int = limit(
        262_144, 4, 16_777_216, "points", "512 × 512: more than a screen can show of a ground."
    )
    max_basin_points: int = limit(
        262_144, 1, 16_777_216, "starts", "512 × 512: more than a screen can show of a map."
    )
    max_basin_work: float = limit(
        4e9,
        1e4,
        1e18,
        "contestants × starts × steps",
        "About ten seconds of two cores; what takes longer keeps others waiting.",
    )
    max_sweep_values: int = limit(
        65_536, 1, 16_777_216, "values", "256 × 256: more than a screen can show of a heat map."
    )
    max_sweep_work: float = limit(
        4e9,
        1e4,
        1e18,
        "contestants × values × steps",
        "About ten seconds of two cores; what takes longer keeps others waiting.",
    )
    max_network_sweep_values: int = limit(
        32, 2, 1_000, "values", "Each is a training of its own; and enough for a smooth curve."
    )
    max_formula_characters: int = limit(
        500,
        1,
        10_000,
        "characters",
        "So that a formula of one's own compiles within a second or so.",
    )
    max_training_steps: int = limit(
        20_000, 1, 1_000_000, "steps", "More than a small network needs on so few points."
    )
    max_layers: int = limit(
        30, 0, 200, "hidden layers", "So that a network compiles within ten seconds or so."
    )
    max_width: int = limit(
        256, 1, 4_096, "units", "So that one step stays below some milliseconds."
    )
    max_batch_size: int = limit(
        256, 1, 4_096, "points", "So that one step stays below some milliseconds."
    )
    max_data_points: int = limit(
        2_000, 4, 100_000, "points", "Every look at a network sends all of them through it."
    )
    max_features: int = limit(64, 1, 4_096, "features", "As many as the digits have pixels.")
    max_seeds: int = limit(10, 1, 100, "seeds", "Each is a training of its own.")
    max_frames: int = limit(
        200, 1, 10_000, "frames", "So that one answer stays below some tens of megabytes."
    )
    max_training_work: float = limit(
        5e11,
        1e6,
        1e18,
        "parameters × points",
        "About the work of a minute; what takes longer keeps others waiting.",
    )
    max_training_parameters: int = limit(
        25_000_000,
        1_000,
        10_000_000_000,
        "parameters",
        "A parameter in training takes 60 bytes with all that is kept of it: 1.5 gigabytes.",
    )
    max_landscape_work: float = limit(
        1e12,
        1e6,
        1e18,
        "parameters × points",
        "About the work of half a minute, after that of the training.",
    )
    max_landscape_weights: float = limit(
        1e8,
        1_000,
        1e11,
        "weights",
        "Every frame's weights are remembered, in eight bytes each: 0.8 gigabytes.",
    )
    max_body_bytes: int = limit(
        1_048_576,
        1_024,
        16_777_216,
        "bytes",
        "2,000 points of one's own with 64 features take so much at eight characters a number.",
    )
    max_seconds: float = limit(
        60.0, 0.01, 3_600.0, "seconds", "So that nobody's request keeps others waiting for long."
    )
    max_threads: int = limit(
        max(2, os.cpu_count() or 2),
        1,
        256,
        "threads",
        "Pieces of work done at one time: one a core.",
    )
    max_requests: int = limit(
        64,
        1,
        10_000,
        "requests",
        "Races, trainings and grids under way or waiting; more are asked to come later.",
    )


def variable(name: str) -> str:
    """The environment variable that sets the field `name`."""
    return f"{PREFIX}{name.upper()}"


def named(name: str) -> dict[str, Any]:
    """Which setting bounds a field, and why: what a schema says beside the bound."""
    return {"x-setting": variable(name), "x-reason": Settings.model_fields[name].description}
