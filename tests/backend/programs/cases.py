"""The runs whose PyTorch programs are recorded with what PyTorch made of them."""

from backend.engine.race import Race
from backend.engine.racer import Racer
from backend.engine.training import Training
from backend.optimizers import catalog as optimizers
from backend.surfaces import catalog as surfaces
from backend.surfaces import written as read
from backend.techniques import activations, clipping, constraints, layers, penalties, schedules
from tests.backend.engine.nets import PAIR, WAVE, member, own, recipe, training
from tests.backend.programs.runs import race

KINDS, GROUNDS = optimizers(), surfaces()
CLIPS, SCHEDULES = clipping.catalog(), schedules.catalog()
RATES = {"sgd": 0.003, "momentum": 0.001, "nag": 0.001}

KNOBS = {
    "adam without correction": ("adam", {"bias_correction": False}),
    "nadam at constant momentum": ("nadam", {"momentum_decay": float("inf")}),
    "rmsprop with eps outside": ("rmsprop", {"eps_inside_root": False}),
    "adagrad with eps outside": ("adagrad", {"eps_inside_root": False}),
    "nag without momentum": ("nag", {"momentum": 0.0}),
}


def descents() -> dict[str, Race]:
    """By name: every optimizer twice, every surface, and what has a way of its own."""
    found = {}
    for name, kind in KINDS.items():
        rule = kind(learning_rate=RATES.get(name, 0.02))
        pit, cliff = GROUNDS["goldstein_price"](), GROUNDS["cliff"]()
        found[name] = race(pit, Racer(rule), -20.0, noise=0.1, seed=3, steps=25)
        managed = Racer(rule, CLIPS["clipnorm"](clip=0.5), SCHEDULES["cosine"](warm_up=0.2))
        found[f"{name}, clipped, on a schedule"] = race(cliff, managed, 30.0, steps=25)
    for name, kind in GROUNDS.items():
        found[f"on {name}"] = race(kind(), Racer(KINDS["sgd"](learning_rate=1e-3)), steps=5)
    for name, (kind, knobs) in KNOBS.items():
        rule = KINDS[kind](learning_rate=RATES.get(kind, 0.02), **knobs)
        found[name] = race(GROUNDS["himmelblau"](), Racer(rule), steps=25)
    watchful = Racer(KINDS["adam"](learning_rate=0.5), None, SCHEDULES["performance"](patience=2.0))
    found["a rate that watches"] = race(GROUNDS["bowl"](), watchful, steps=25)
    valued = Racer(KINDS["sgd"](learning_rate=0.01), CLIPS["clipvalue"](clip=0.5))
    found["clipped by value"] = race(GROUNDS["rosenbrock"](), valued, steps=25)
    own = read("x^2/4 + min(sin(y), 2 - x) + abs(y)^1.5", ((-3.0, 3.0), (-3.0, 3.0)))
    found["a formula"] = race(own, Racer(KINDS["adam"](learning_rate=0.1)), steps=25)
    return found


def lessons() -> dict[str, Training]:
    """By name: every optimizer with every technique that PyTorch has alike, and special ways."""
    found = {}
    for name in KINDS:
        found[name] = training(full(name))
    adam, nag = KINDS["adam"](learning_rate=0.02), KINDS["nag"](learning_rate=0.2)
    uncorrected = KINDS["adam"](learning_rate=0.002, bias_correction=False)
    watchful = member(schedules, "performance", patience=0.0)
    found["values"] = training(recipe(adam), data=WAVE)
    found["digits, no hidden layer"] = training(recipe(adam, hidden=()), data=PAIR)
    found["points of one's own"] = training(recipe(nag), data=own())
    found["a rate that watches"] = training(recipe(nag, schedule=watchful))
    found["a rule written out"] = training(recipe(uncorrected))
    for shape in activations.catalog():
        found[f"activation {shape}"] = training(recipe(adam, activation=member(activations, shape)))
    normed = (member(layers, "batch_norm"), member(layers, "dropout", rate=0.1))
    found["normalised, thinned out"] = training(recipe(adam, layers=normed))
    return found


def full(name: str):
    """A recipe with a bit of everything that chance has no part in."""
    return recipe(
        KINDS[name](learning_rate={"sgd": 0.1}.get(name, 0.02)),
        clipping=member(clipping, "clipnorm", clip=0.5),
        penalties=(member(penalties, "l2", strength=1e-2), member(penalties, "l1", strength=1e-3)),
        constraint=member(constraints, "max_norm", radius=1.0),
        schedule=member(schedules, "cosine", warm_up=0.2),
    )
