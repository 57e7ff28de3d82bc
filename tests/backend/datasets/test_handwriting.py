"""The digits are scikit-learn's, none twice, and the pair's relatives are the other eight."""

import numpy as np
from sklearn.datasets import load_digits

from backend.datasets._handwriting import digits, drawn
from backend.datasets.digit_pair import DigitPair
from backend.datasets.digits import Digits


def rng() -> np.random.Generator:
    return np.random.default_rng(0)


def test_they_are_scikit_learns():
    images, labels = digits()
    theirs = load_digits()
    np.testing.assert_array_equal(16 * images, theirs.data)
    np.testing.assert_array_equal(labels, theirs.target)


def test_no_image_comes_twice():
    for dataset in (Digits(), DigitPair()):
        x = dataset.draw(rng(), dataset.most).x
        assert len(np.unique(x, axis=0)) == dataset.most


def test_most_is_all_there_are():
    images, labels = digits()
    assert Digits.most == len(images)
    assert DigitPair.most == np.isin(labels, (8, 9)).sum()


def test_classes_are_the_digits_in_their_order():
    images, labels = digits()
    known = {image.tobytes(): label for image, label in zip(images, labels, strict=True)}
    x, y = drawn(rng(), (3, 8, 9), 90)
    assert [(3, 8, 9)[int(k)] for k in y] == [known[image.tobytes()] for image in x]


def test_the_pair_learns_from_the_other_eight():
    (x, y), classes = DigitPair().related(rng(), 5000)
    _, labels = digits()
    assert classes == 8
    assert len(x) == (labels < 8).sum() == 1443
    own = {image.tobytes() for image in DigitPair().draw(rng(), 354).x}
    assert not own & {image.tobytes() for image in x}
    assert set(y) == set(range(8))


def test_the_pair_is_named_by_its_digits():
    assert DigitPair().names == ("8", "9")
    assert Digits().names == tuple("0123456789")
