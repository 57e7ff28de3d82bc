"""What every surface promises, whoever wrote it: run on each member the catalog finds."""

import itertools

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from backend.surfaces import catalog, turned
from tests.backend.surfaces.probes import gradient, hessian, loss, losses, mesh

CATALOG = catalog()
surfaces = pytest.mark.parametrize("kind", CATALOG.values(), ids=CATALOG.keys())
shares = st.floats(0.0, 1.0, allow_subnormal=False)


def settings_of(kind):
    """The surface at its defaults, and with every knob at its lowest and at its highest."""
    low = {knob.name: False if knob.is_flag else float(knob.low) for knob in kind.knobs}
    high = {knob.name: True if knob.is_flag else float(knob.high) for knob in kind.knobs}
    return [kind(), kind(**low), kind(**high)] if kind.knobs else [kind()]


def place(window, across, up):
    """The point at these shares of the window's width and height."""
    (x0, x1), (y0, y1) = window
    return x0 + across * (x1 - x0), y0 + up * (y1 - y0)


@surfaces
def test_says_what_it_is(kind):
    for text in (kind.title, kind.about, kind.group, kind.source, kind.formula):
        assert text.strip() == text
        assert text
    assert kind.about.endswith((".", "?"))
    assert kind.smooth or kind.note, "a surface with a kink says where it is"


@surfaces
def test_window_is_square_and_holds_the_start(kind):
    (x0, x1), (y0, y1) = kind.window
    assert x1 - x0 == pytest.approx(y1 - y0), "x and y are drawn to the same scale"
    assert x0 < kind.start[0] < x1
    assert y0 < kind.start[1] < y1


@surfaces
def test_the_start_is_on_a_slope(kind):
    """Not at a symmetric point where no rule would move."""
    (x0, x1), _ = kind.window
    x, y = mesh(kind.window, 32)
    usual = np.ptp(losses(kind(), x, y)) / (x1 - x0)
    assert np.linalg.norm(gradient(kind(), *kind.start)) > 1e-4 * usual


@surfaces
def test_finite_on_its_window(kind):
    for surface in settings_of(kind):
        x, y = mesh(kind.window, 65)
        assert np.isfinite(losses(surface, x, y)).all()
        assert np.isfinite(jax.vmap(jax.grad(surface, argnums=(0, 1)))(x, y)).all()


@surfaces
@given(across=shares, up=shares)
@settings(max_examples=25, deadline=None)
def test_gradient_is_the_difference_quotient(kind, across, up):
    """Of fourth order, so that the quotient's own error stays below what is asked."""
    if not kind.smooth:
        return  # Its own file says where it is smooth.
    surface, h = kind(), 1e-4 * (kind.window[0][1] - kind.window[0][0])
    x, y = place(kind.window, across, up)
    offsets = np.array([-2, -1, 1, 2]) * h
    weights = np.array([1, -8, 8, -1]) / (12 * h)
    along_x = losses(surface, x + offsets, np.full(4, y)) @ weights
    along_y = losses(surface, np.full(4, x), y + offsets) @ weights
    slope = gradient(surface, x, y)
    allowed = 1e-6 * (1 + np.abs(slope).max()) + 1e-11 * abs(loss(surface, x, y))
    assert np.abs(slope - [along_x, along_y]).max() <= allowed


@surfaces
def test_minima_are_minima(kind):
    """Zero gradient and positive curvature, or a declared kink; the loss is the one stated."""
    for surface in settings_of(kind):
        for minimum in surface.minima():
            at = minimum.x, minimum.y
            assert loss(surface, *at) == pytest.approx(minimum.loss, rel=1e-12, abs=1e-12)
            if minimum.kind == "kink":
                assert not kind.smooth
                assert gradient(surface, *at).tolist() == [0.0, 0.0]
                continue
            curvatures = np.linalg.eigvalsh(hessian(surface, *at))
            assert curvatures.min() > 0
            assert np.abs(gradient(surface, *at)).max() < 1e-12 * (1 + curvatures.max())


@surfaces
def test_minima_come_with_a_source_best_first(kind):
    for surface in settings_of(kind):
        found = surface.minima()
        assert all(minimum.source for minimum in found)
        assert surface.best_loss == (found[0].loss if found else None)


@surfaces
def test_nothing_in_the_window_is_lower(kind):
    """The best of a fine grid, polished by SciPy, does not beat the best known loss."""
    for surface in settings_of(kind):
        if surface.best_loss is None:
            continue
        x, y = mesh(kind.window, 101)
        values = losses(surface, x, y)
        for k in np.argsort(values)[:10]:
            polished = minimize(
                lambda p, surface=surface: loss(surface, *p),
                (x[k], y[k]),
                bounds=kind.window,
                jac=lambda p, surface=surface: gradient(surface, *p),
            )
            assert min(polished.fun, values[k]) >= surface.best_loss - 1e-9


@surfaces
def test_a_new_number_compiles_nothing(kind):
    """Knobs and angle are arguments of the program, not part of it."""
    traced = []

    @jax.jit
    def slope(field, x, y):
        traced.append(field)
        return jax.grad(field)(x, y)

    for degrees, surface in enumerate(settings_of(kind)):
        slope(turned(surface, float(10 * degrees)), *surface.start)
    assert len(traced) == 1


def test_no_two_surfaces_share_a_structure():
    """A jitted function tells its arguments' classes apart by their structures alone."""
    structures = [jax.tree.structure(turned(kind(), 0.0)) for kind in CATALOG.values()]
    assert all(a != b for a, b in itertools.combinations(structures, 2))


@surfaces
def test_keeps_float32(kind):
    x, y = (jnp.asarray(coordinate, jnp.float32) for coordinate in kind.start)
    value, slope = jax.value_and_grad(kind(), argnums=(0, 1))(x, y)
    assert value.dtype == slope[0].dtype == slope[1].dtype == jnp.float32
    assert float(value) == pytest.approx(loss(kind(), *kind.start), rel=1e-4, abs=1e-4)


@surfaces
def test_one_point_at_a_time_or_all_at_once(kind):
    x, y = mesh(kind.window, 5)
    by_lane = jax.vmap(kind())(jnp.asarray(x), jnp.asarray(y))
    np.testing.assert_allclose(losses(kind(), x, y), by_lane, rtol=1e-12, atol=1e-12)


def test_places_differ():
    """The order on the page is stated, not left to the alphabet."""
    places = [kind.place for kind in CATALOG.values()]
    assert len(set(places)) == len(places)
    assert places == sorted(places)
