"""Runs on surfaces in PyTorch; where it lacks the rule, it gives the gradient of one in NumPy."""

from backend.programs import written_out
from backend.programs.descents import TAIL, Descent
from backend.programs.dialects import TORCH
from backend.programs.text import Text, block

FLOAT64 = "torch.set_default_dtype(torch.float64)  # Races run in float64."

SLOPE = '''\
def slope(theta):
    """The gradient at θ."""
    here = torch.tensor(theta, requires_grad=True)
    return torch.autograd.grad(loss(here), here)[0].numpy()'''


def descent(run: Descent) -> Text:
    """The whole program."""
    run.quote(TORCH)
    if run.spelling is None:
        ways, more = [SLOPE, run.numbers(), written_out.lines(run)], {"import numpy as np"}
    else:
        ways, more = [run.numbers(), _lines(run)], set()
    return run.text({"import torch", *more}, FLOAT64, [*ways, TAIL])


def _lines(run: Descent) -> str:
    name = "phi" if run.back else "theta"
    made = run.made("1.0" if run.pushed else run.rate, f"[{name}]")
    scaled = run.varying and not run.pushed
    return block(
        *run.ahead_words(),
        f"{name} = torch.tensor(START, requires_grad=True)",
        "theta = torch.tensor(START)" if run.back else None,
        f"optimizer = {made}",
        "points, losses = [START], [loss(theta).item()]",
        "for k in range(STEPS):",
        *run.rates("losses[-1]"),
        '    optimizer.param_groups[0]["lr"] = rate' if scaled else None,
        "    optimizer.zero_grad()",
        f"    loss({name}).backward()",
        f"    {name}.grad += torch.from_numpy(NOISE[k])" if run.noisy else None,
        f"    {name}.grad = clip({name}.grad)" if run.clipped else None,
        f"    {name}.grad *= rate" if run.pushed else None,
        "    optimizer.step()",
        f"    theta = {run.back.replace('phi', 'phi.detach()')}" if run.back else None,
        "    points.append(theta.tolist())",
        "    losses.append(loss(theta).item())",
    )
