"""Tunes the model on the gold sets and saves it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.optim.swa_utils import AveragedModel

from batches import Batch, build_passage, cut_passages, draw_batches, draw_round
from budget import Budget, add_budget
from corpora import read_sets
from heads import mask_arcs, measure_loss
from labels import UNKNOWN, LabelSets, Numbering, collect_labels
from rashomon.models.tokens import build_tokenizer
from reader import BatchCutter, ReadingModel
from states import LABELS, SNAPSHOT, STATE, find_labels, mean_states
from swaps import NameSwapper
from treebanks import Sentence

ENCODER_RATE = 3e-4
HEADS_RATE = 2e-3
WARM_UP = 150
BATCH_WORDS = 1600
PASSAGE_WORDS = 100
REPORT_EVERY = 0.2
"""Share of the training between two measurements."""
MEAN_FROM = 0.7
"""From this share of the training on the parameters of all steps are averaged, for the result."""


def main() -> None:
    """Tune the encoder for the given steps or minutes; the rate falls to nothing by then.

    The result is the mean of the network over the last part of it.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    add_budget(parser)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.0, help="factor on both learning rates")
    parser.add_argument(
        "--go-on-from",
        type=Path,
        nargs="+",
        help="folders of training or finished pipelines, to start at the mean of their networks;"
        " adds the development parts",
    )
    parser.add_argument(
        "--bfloat16",
        action="store_true",
        help="multiply in half width: quicker on processors that have instructions for it, many"
        " times slower on others",
    )
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    sets = read_sets(options.data, build_tokenizer(), part="dev", with_dev=bool(options.go_on_from))
    labels = (
        find_labels(options.go_on_from[0]) if options.go_on_from else collect_labels(sets.trees)
    )
    labels.save(options.out / LABELS)
    model = ReadingModel(labels)
    if options.go_on_from:
        model.load_state_dict(mean_states(options.go_on_from))
    tune(model, labels, sets.names, {} if options.go_on_from else sets.tests, options)


def tune(
    model: ReadingModel,
    labels: LabelSets,
    sentences: list[Sentence],
    tests: dict[str, list[Sentence]],
    options: argparse.Namespace,
) -> None:
    """Train until the budget is spent; saves and measures some times on the way."""
    numbering, cutter, random = Numbering(labels), BatchCutter(), Random(options.seed)
    optimizer, mean = make_optimizer(model), AveragedModel(model)
    width = torch.autocast("cpu", dtype=torch.bfloat16, enabled=options.bfloat16)
    warm_up = WARM_UP // 6 if options.go_on_from else WARM_UP
    budget = Budget(steps=options.steps, minutes=options.minutes, warm_up=warm_up)
    next_report = REPORT_EVERY
    for step, batch in enumerate(cycle_batches(sentences, numbering, random)):
        spent = budget.spent(step)
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * options.rate * budget.factor(step)
        with width:
            loss = measure_batch(model, cutter, batch, random)
        take_step(model, loss, optimizer)
        if spent >= MEAN_FROM:
            mean.update_parameters(model)
        if spent >= min(next_report, 1):
            next_report += REPORT_EVERY
            result = model if spent < 1 else mean.module
            torch.save(result.state_dict(), options.out / (SNAPSHOT if spent < 1 else STATE))
            with width:
                scores = measure_quickly(result, cutter, numbering, tests)
            print(f"step {step} {spent:.2f} loss {float(loss):.3f} {scores}", flush=True)
        if spent >= 1:
            return


def make_optimizer(model: ReadingModel) -> torch.optim.Optimizer:
    """Adam with one rate for the encoder and a higher one for what is new."""
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    encoder = [p for name, p in named if name.startswith("encoder.")]
    rest = [p for name, p in named if not name.startswith("encoder.")]
    groups = [{"params": encoder, "peak": ENCODER_RATE}, {"params": rest, "peak": HEADS_RATE}]
    return torch.optim.AdamW(groups, lr=HEADS_RATE, weight_decay=0.01, betas=(0.9, 0.98))


def cycle_batches(
    sentences: list[Sentence], numbering: Numbering, random: Random
) -> Iterator[Batch]:
    """Batches without end, cut and varied anew every round."""
    swapper = NameSwapper(sentences)
    while True:
        passages = draw_round(sentences, numbering, PASSAGE_WORDS, random, swapper)
        yield from draw_batches(passages, BATCH_WORDS, random)


def measure_batch(model: ReadingModel, cutter: BatchCutter, batch: Batch, random: Random) -> Tensor:
    """The loss on a batch, some of its words hidden."""
    model.train()
    readings = model(cutter.cut(batch.words, batch.breaks, random))
    return measure_loss(model.heads, readings, batch.gold)


def take_step(model: ReadingModel, loss: Tensor, optimizer: torch.optim.Optimizer) -> None:
    """One update."""
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimizer.step()


@torch.inference_mode()
def measure_quickly(
    model: ReadingModel, cutter: BatchCutter, numbering: Numbering, tests: dict[str, list[Sentence]]
) -> dict[str, float]:
    """Shares of right classes on each development set (gold sentences, no tree search)."""
    model.eval()
    scores: dict[str, float] = {}
    for name, sentences in tests.items():
        right: dict[str, list[float]] = {}
        passages = [build_passage(p, numbering) for p in cut_passages(sentences[:600], 100)]
        for batch in draw_batches(passages, 3000, Random(0)):
            readings = model(cutter.cut(batch.words, batch.breaks))
            gold = batch.gold
            groups = gold["starts"].clamp(min=0).cumsum(1)
            heads = mask_arcs(readings.arcs, groups).argmax(-1)
            deps = model.heads.score_deps(readings, heads).argmax(-1)
            for task in ("tags", "feats", "lemmas", "starts", "names"):
                known = gold[task] != UNKNOWN
                hit = getattr(readings, task).argmax(-1) == gold[task]
                right.setdefault(task, []).extend(hit[known].float().tolist())
            known = gold["heads"] != UNKNOWN
            uas = heads == gold["heads"]
            right.setdefault("uas", []).extend(uas[known].float().tolist())
            right.setdefault("las", []).extend(
                (uas & (deps == gold["deps"]))[known].float().tolist()
            )
        for task, hits in right.items():
            if hits:
                scores[f"{name}.{task}"] = round(100 * sum(hits) / len(hits), 2)
    return scores


if __name__ == "__main__":
    main()
