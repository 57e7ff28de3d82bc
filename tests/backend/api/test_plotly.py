"""Plotly's bundle comes from the installed package, in each coding the same."""

import gzip

import brotli
import pytest

from backend.api.plotly import Plotly


@pytest.fixture(scope="module")
def plotly() -> Plotly:
    return Plotly()


def test_its_name_says_which_version_it_is(plotly: Plotly):
    assert plotly.versioned_name == f"plotly-{plotly.version}.min.js"
    assert plotly.version[0].isdigit()


def test_every_form_is_the_same_script(plotly: Plotly):
    plain = plotly.form("identity")
    assert f"plotly.js v{plotly.version}".encode() in plain[:100]
    assert brotli.decompress(plotly.form("br")) == plain
    assert gzip.decompress(plotly.form("gzip")) == plain
    assert len(plotly.form("br")) < len(plain) / 3


def test_it_is_compressed_once(plotly: Plotly):
    assert plotly.form("br") is plotly.form("br")
