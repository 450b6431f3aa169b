"""A new workshop, with everything in it that every workshop has."""

from __future__ import annotations

import datetime as dt

from kyodo_desktop.domain.agreement import CHECKS
from kyodo_desktop.domain.agreement_values import Agreement, Check, Clause
from kyodo_desktop.domain.clauses import REQUIRED
from kyodo_desktop.domain.cleaning import accept
from kyodo_desktop.domain.order import spread
from kyodo_desktop.domain.workshop import Ballot, Category, Meeting, Promise, Workshop, new_id
from kyodo_desktop.text.categories import CATEGORIES
from kyodo_desktop.text.promises import PRIVACY_PURPOSE, PROMISES


def new_workshop(title: str, on: dt.date | None = None, today: dt.date | None = None) -> Workshop:
    """One agreement, one meeting, and what every workshop starts from: words that may all be changed.

    ``on`` is the day of the meeting; ``today`` is noted as the day it was made.
    Raises Refused for a blank title.
    """
    meeting = Meeting(id=new_id(), order=next(spread(1)), date=on)
    return Workshop(
        id=new_id(),
        title=accept("workshop", "title", title),
        privacy_purpose=PRIVACY_PURPOSE,
        created_on=today,
        agreements=(Agreement(id=new_id()),),
        meetings=(meeting,),
        promises=tuple(
            Promise(id=new_id(), order=key, text=text)
            for key, text in zip(spread(len(PROMISES)), PROMISES, strict=True)
        ),
        categories=tuple(
            Category(id=new_id(), order=key, mark=mark, label=label)
            for key, (mark, label) in zip(spread(len(CATEGORIES)), CATEGORIES, strict=True)
        ),
        ballots=(Ballot(id=new_id(), order=next(spread(1)), meeting_id=meeting.id),),
        clauses=tuple(
            Clause(id=new_id(), order=order, key=key)
            for order, key in zip(spread(len(REQUIRED)), REQUIRED, strict=True)
        ),
        checks=tuple(sorted((Check(id=new_id(), key=key) for key in CHECKS), key=lambda check: check.id)),
    )
