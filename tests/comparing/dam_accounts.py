"""Accounts of one made-up happening, for tests of derivation and support."""

from __future__ import annotations

from rashomon.comparing.derivation.wording import Wording, read_wording
from rashomon.testing import article, day
from rashomon.types import Article

HERALD = """\
The spillway gate of the Orlen dam jammed half open on Thursday, and engineers spent nine hours \
prying it loose while farmers downstream hauled their cattle uphill.

Nobody was hurt, but the water swept away two footbridges and a disused mill below the village \
of Sarn, where residents gathered in the chapel hall with blankets and thermos flasks.

“We heard a groan like a ship going down, and then the river simply stood up,” said Marta Vell, \
who keeps bees beside the weir.

Inspectors had warned in a letter last spring that the hinges were rusting faster than the \
budget allowed for, and the regional board postponed the repair twice to pay for a ferry.

Board chairman Tomas Brek brushed the letter aside. “Every structure of that age groans a \
little,” he told the council on Thursday evening. “We will replace the hinges in August.”

The opposition wants him gone. Councillor Ines Oday called the delay a gamble with other \
people's kitchens and tabled a motion that comes to the floor next week.

Built by prisoners in the years after the flood of 1931, the dam supplies the valley's looms \
with power, and a stoppage costs the weavers some 40,000 crowns a day.

By midnight the gate was down, the lake had fallen by an arm's length, and the first of the \
cattle were being led home along the towpath by lantern light.
"""

REWRITE = """\
A jammed spillway gate at the Orlen dam kept engineers busy for nine hours on Thursday as \
farmers downstream drove their cattle uphill.

There were no injuries, though the water carried off two footbridges and an abandoned mill \
below the village of Sarn. Residents waited in the chapel hall with blankets.

“We heard a groan like a ship going down, and then the river simply stood up,” beekeeper Marta \
Vell said.

In a letter last spring inspectors warned that the rusting hinges would outrun the budget. The \
regional board twice postponed the repair and paid for a ferry instead.

“Every structure of that age groans a little,” board chairman Tomas Brek told the council. “We \
will replace the hinges in August.”

Councillor Ines Oday, for the opposition, tabled a motion against him that comes up next week \
and spoke of a gamble with other people's kitchens.

The gate was down by midnight. A school bus driver, Pia Lund, told this newspaper that she \
had reversed a full coach out of the flooded lane with water at the axles.
"""

INDEPENDENT = """\
SARN — Water from a broken sluice drowned the lower meadows of this weaving village late this \
week and set off a quarrel about who should have paid to prevent it.

“We heard a groan like a ship going down, and then the river simply stood up,” said Marta Vell, \
a beekeeper, pointing at the mud on her shutters.

Firefighters counted eleven soaked cellars and pulled a pensioner from a stranded tractor. \
Schools stay shut until pumps arrive from the coast.

At an angry session in the town hall the chairman of the regional board, Tomas Brek, would not \
apologise. “Every structure of that age groans a little,” he said. “We will replace the hinges \
in August.”

That is too late for the mill owners, who say each idle shift ruins yarn already on the frames. \
Their guild is taking legal advice and has asked the ministry to send an auditor.

Meteorologists expect more rain by Sunday, and volunteers filled sandbags through the night \
outside the bakery while children chalked the height of the flood on its wall.
"""

herald = article(HERALD, publisher="Herald", published=day(2031, 5, 8), name="herald")
rewrite = article(REWRITE, publisher="Courier", published=day(2031, 5, 9), name="courier")
independent = article(INDEPENDENT, publisher="Post", published=day(2031, 5, 9), name="post")


def report_and_copy(report: str, copied: str) -> list[Article]:
    """Two texts, the second printed by another outlet a day later."""
    return [
        article(report, publisher="Herald", name="herald", published=day(2031, 5, 8)),
        article(copied, publisher="Courier", name="courier", published=day(2031, 5, 9)),
    ]


def wordings_of(*articles: Article) -> list[Wording]:
    """The wordings of articles in order of their ids."""
    return [read_wording(each) for each in sorted(articles, key=lambda each: each.id)]
