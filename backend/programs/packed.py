"""Arrays as text within a program: compressed bytes in letters, and how to read them back."""

import base64
import textwrap
import zlib

import numpy as np

WIDTH = 88

READ = '''\
def unpacked(text, kind, *shape):
    """The array that letters stand for."""
    return np.frombuffer(zlib.decompress(base64.b64decode(text)), kind).reshape(shape)'''

IMPORTS = {"import base64", "import zlib", "import numpy as np"}


def packed(name: str, array: np.ndarray) -> str:
    """The letters, as a constant."""
    raw = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
    letters = base64.b64encode(zlib.compress(raw, 9)).decode()
    return f'{name} = """\n' + "\n".join(textwrap.wrap(letters, WIDTH)) + '\n"""'


def read(name: str, array: np.ndarray) -> str:
    """The call that reads a constant back."""
    kind = array.dtype.newbyteorder("<").str
    return f'unpacked({name}, "{kind}", {", ".join(str(size) for size in array.shape)})'
