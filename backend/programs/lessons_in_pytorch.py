"""Trainings in PyTorch; an update rule that it lacks is written out in NumPy."""

from backend.programs.dialects import NUMPY, TORCH
from backend.programs.lessons import Lesson
from backend.programs.text import Text, block

FLOAT = "torch.set_default_dtype(torch.{})"

QUOTED = '''\
class Activation(nn.Module):
    """The activation, as a layer."""

    def forward(self, z):
        return activation(z, ())'''

PUT = '''\
def put(parameters, arrays):
    """Let the parameters have these values."""
    with torch.no_grad():
        for parameter, array in zip(parameters, arrays):
            parameter.copy_(torch.as_tensor(array))'''

SETTLED = '''\
def settled(parameters, optimizer):
    """Where θ is: the library moves φ = θ + βm, and keeps −m/η as its momentum."""
    rate = optimizer.param_groups[0]["lr"]
    kept = [optimizer.state[one].get("momentum_buffer") for one in parameters]
    return [
        one.detach() if buffer is None else one.detach() + {beta!r} * rate * buffer
        for one, buffer in zip(parameters, kept)
    ]'''


def lesson(run: Lesson) -> Text:
    """The whole program."""
    penalties, recipe = run.quote_penalties(TORCH), run.recipe
    out = run.spelling is None
    if run.spelled(recipe.activation) is None:
        run.quotes.method(recipe.activation, "__call__", "activation", TORCH)
    if recipe.clipping is not None:
        run.quotes.method(recipe.clipping, "__call__", "clip", NUMPY if out else TORCH)
    if recipe.constraint is not None:
        run.quotes.method(recipe.constraint, "__call__", "constrained", TORCH)
    run.quote_schedule()
    if out:
        run.quote_rule(NUMPY)
    ways = [
        QUOTED if run.spelled(recipe.activation) is None else "",
        _network(run),
        _cost(run, penalties),
        PUT if out or run.ahead else "",
        SETTLED.format(beta=run.ahead) if run.ahead else "",
        _constrain(run) if recipe.constraint is not None else "",
        _learn(run),
    ]
    notes = run.notes(*run.differs(*recipe.layers))
    return run.text(
        {"import torch", "from torch import nn"}, FLOAT.format(_float(run)), ways, notes
    )


def _float(run: Lesson) -> str:
    return "float64" if run.float64 else "float32"


def _network(run: Lesson) -> str:
    layers = run.recipe.layers
    before = [run.spelled(rule) for rule in layers if rule.before]
    after = [run.spelled(rule) for rule in layers if not rule.before]
    activation = run.spelled(run.recipe.activation) or "Activation()"
    hidden = ["nn.Linear(features, width)", *before, activation, *after]
    listed = [f"            {layer}," for layer in hidden if layer is not None]
    return block(
        "def network():",
        '    """The layers, input side first, with the initial weights."""',
        "    layers = []",
        "    for features, width in pairwise(SIZES[:-1]):",
        "        layers += [",
        *listed,
        "        ]",
        "    model = nn.Sequential(*layers, nn.Linear(*SIZES[-2:]))",
        "    dense = [layer for layer in model if isinstance(layer, nn.Linear)]",
        "    with torch.no_grad():",
        "        for layer, drawn in zip(dense, weights()):",
        "            layer.weight.copy_(torch.tensor(drawn.T))",
        "            layer.bias.zero_()",
        "    return model",
    )


def _cost(run: Lesson, penalties: list[str]) -> str:
    loss = "cross_entropy" if run.classes else "mse_loss"
    dense = "[layer.weight.T for layer in model if isinstance(layer, nn.Linear)]"
    return block(
        "def cost(model, x, y):",
        '    """What is minimised on a batch."""',
        f"    loss = nn.functional.{loss}(model(x), y)",
        f"    weights = {dense}" if penalties else None,
        f"    return loss{''.join(f' + {name}(weights)' for name in penalties)}",
    )


def _constrain(run: Lesson) -> str:
    """A constraint holds for θ; a look-ahead point moves along."""
    lines = (
        "    with torch.no_grad():",
        "        for layer in model:",
        "            if isinstance(layer, nn.Linear):",
        "                layer.weight.copy_(constrained(layer.weight.T).T)",
    )
    if not run.ahead:
        return block("def constrain(model):", '    """Back to what is allowed."""', *lines)
    return block(
        "def constrain(model, optimizer):",
        '    """θ back to what is allowed; the look-ahead point moves along."""',
        "    parameters = list(model.parameters())",
        "    theta = settled(parameters, optimizer)",
        "    ahead = [one.detach() - there for one, there in zip(parameters, theta)]",
        "    put(parameters, theta)",
        *lines,
        "    put(parameters, [one.detach() + by for one, by in zip(parameters, ahead)])",
    )


def _learn(run: Lesson) -> str:
    begun = ["model = network()", "parameters = list(model.parameters())", *_begun(run)]
    seen = [
        "model.eval()",
        "with torch.no_grad():",
        "    seen = [model(torch.tensor(one)).numpy() for one in (X, TEST_X)]",
        "model.train()",
    ]
    if run.ahead:
        moved = "moved = [one.detach().clone() for one in parameters]"
        put = "put(parameters, settled(parameters, optimizer))"
        seen = [moved, put, *seen, "put(parameters, moved)"]
    step = _written_out(run) if run.spelling is None else _by_library(run)
    return run.learn(begun, seen, step)


def _begun(run: Lesson) -> list[str]:
    y = "Y.astype(int)" if run.classes else "Y"
    points = f"x, y = torch.tensor(X), torch.tensor({y})"
    if run.spelling is None:
        copied = "theta = [one.detach().numpy().copy() for one in parameters]"
        return [points, copied, "state = init(theta)"]
    return [points, f"optimizer = {run.made(f'lr={run.fixed_rate}', 'parameters')}"]


def _by_library(run: Lesson) -> list[str | None]:
    clipping, scaled = run.recipe.clipping is not None, run.varying and not run.pushed
    constrain = "constrain(model, optimizer)" if run.ahead else "constrain(model)"
    return [
        'optimizer.param_groups[0]["lr"] = rate' if scaled else None,
        "optimizer.zero_grad()",
        "cost(model, x[rows], y[rows]).backward()",
        "for one, gradient in zip(parameters, clip([one.grad for one in parameters])):"
        if clipping
        else None,
        "    one.grad = gradient" if clipping else None,
        "for one in parameters:" if run.pushed else None,
        "    one.grad *= rate" if run.pushed else None,
        "optimizer.step()",
        constrain if run.recipe.constraint is not None else None,
    ]


def _written_out(run: Lesson) -> list[str | None]:
    rate = "rate" if run.varying else repr(run.rate)
    return [
        "put(parameters, probe(theta, state))" if run.looks_ahead else None,
        "loss = cost(model, x[rows], y[rows])",
        "gradient = [one.numpy() for one in torch.autograd.grad(loss, parameters)]",
        "gradient = clip(gradient)" if run.recipe.clipping is not None else None,
        f"change, state, _ = update(gradient, state, theta, {rate})",
        "put(parameters, [one + by for one, by in zip(theta, change)])",
        "constrain(model)" if run.recipe.constraint is not None else None,
        "theta = [one.detach().numpy().copy() for one in parameters]",
    ]
