"""How long to train: a number of steps, or of minutes where the clock decides."""

from __future__ import annotations

import argparse
import time


class Budget:
    """Tells what share of the training is over, and the share of the peak rate to learn at."""

    def __init__(self, *, steps: int | None, minutes: float, warm_up: int) -> None:
        self.steps, self.minutes, self.warm_up = steps, minutes, warm_up
        self.begun = time.monotonic()

    def spent(self, step: int) -> float:
        """From 0 at the start to 1 at the end."""
        if self.steps:
            return min(1.0, step / self.steps)
        return min(1.0, (time.monotonic() - self.begun) / 60 / self.minutes)

    def factor(self, step: int) -> float:
        """The share of the peak rate: up in a line, then down in a line to nothing."""
        return min((step + 1) / self.warm_up, 1 - self.spent(step))


def add_budget(parser: argparse.ArgumentParser) -> None:
    """The options that a budget is made of."""
    parser.add_argument("--steps", type=int, help="train so many steps")
    parser.add_argument("--minutes", type=float, default=60, help="or so long, without --steps")
