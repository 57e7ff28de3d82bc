"""Warm starts: what is learned first, and when the handed-on layers learn again."""

from backend.techniques.starts import catalog


def test_each_says_what_is_learned_first():
    assert {name: kind.task for name, kind in catalog().items()} == {
        "transfer": "related",
        "pretraining": "reconstruction",
    }


def test_transfer_stands_still_and_then_learns_slowly():
    assert catalog()["transfer"]().scales(10).tolist() == [0.0] * 5 + [0.1] * 5


def test_pretraining_learns_everywhere_alike():
    assert catalog()["pretraining"]().scales(4).tolist() == [1.0] * 4


def test_what_is_frozen_throughout_never_learns():
    for kind in catalog().values():
        assert kind(frozen=1.0).scales(7).tolist() == [0.0] * 7
        assert kind(frozen=0.0, rate=0.3).scales(2).tolist() == [0.3, 0.3]
