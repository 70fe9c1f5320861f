"""Publishers as a text of any language names them: their own names, our words between them.

The tables keep a publisher as it was written down, with English words between the names: who wrote
for whom, where it was read, and whom it cites. Names stay as they are.
"""

from __future__ import annotations

import re

from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Words between names, as the tables have them, and the key of ours.
_LINKS = {", citing ": "citing", ", via ": "via", ", in ": "within", " for ": "on_behalf"}
_LINK = re.compile("|".join(map(re.escape, _LINKS)))


def publisher_name(printed: str, language: Language) -> str:
    """Return a publisher with the words between its names in a language."""
    return _LINK.sub(
        lambda link: message(language, f"narrative.publisher.{_LINKS[link[0]]}"), printed
    )
