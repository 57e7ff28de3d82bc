"""Limits on products of fields, which no schema can state: a setting bounds each, and says why."""

from backend.api.problems import Fault, invalid
from backend.api.settings import Settings, variable


def within(setting: str, field: str, asked: int | float, settings: Settings) -> None:
    """Raises Problem where `field`, a product that comes to `asked`, is beyond the setting."""
    most, info = getattr(settings, setting), Settings.model_fields[setting]
    if asked > most:
        unit = info.json_schema_extra["unit"] if isinstance(info.json_schema_extra, dict) else ""
        remedy = f"{variable(setting)} sets this limit. {info.description} Ask for less of one."
        shown = asked if isinstance(asked, int) else float(f"{asked:.3g}")
        raise invalid([Fault(field, shown, f"at most {most:.10g} {unit}", remedy)])
