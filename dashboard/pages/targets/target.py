"""One target: what was aimed at and by whom, its figures, the distance, the verdict, its series."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.exhibits.narrative.outcomes import due
from dashboard.exhibits.narrative.said import pieces
from dashboard.pages.attributes import aria
from dashboard.pages.charts import chart_figure
from dashboard.pages.programme.targets import figures, set_by, verdict
from dashboard.pages.prose import Inline, linked
from dashboard.pages.targets.story import TargetsStory
from dashboard.tables.catalogue import Target
from dashboard.vocabulary.messages import messages


def target_entry(story: TargetsStory, target: Target) -> Component:
    """Return the section of one target."""
    heading = f"target-{target.key}"
    measured = target.key in story.measures
    return html.Section(
        [
            html.Div(
                [
                    html.H2(story.inline("targets", target.key, "name"), id=heading),
                    html.P(verdict(story, target), className="target-verdict"),
                ],
                className="part-text",
            ),
            html.Div(
                [
                    html.Dl(_facts(story, target)),
                    *([_series(story, target.key)] if measured else ()),
                ],
                className="part-figures",
            ),
        ],
        className="part target",
        **aria(labelledby=heading),
    )


def _series(story: TargetsStory, key: str) -> Component:
    """Return the official series nearest to a target."""
    return chart_figure(story.exhibits[key], story.catalogue, key=key)


def _facts(story: TargetsStory, target: Target) -> list[Component]:
    """Return what is known of a target as terms and descriptions."""
    rule = story.rules.get(target.key, {})
    year = due(story, target)
    shown: dict[str, Inline] = {
        "source": set_by(story, target),
        "due": [str(year) if year else story.word("targets.no_year")],
        "baseline": figures(story, rule.get("shown_baseline", ()), rule.get("baseline", "none")),
        "latest": figures(story, rule.get("shown_later", ())),
        "distance": _distance(story, target),
        "rule": _rule(story, target),
        "note": story.inline("targets", target.key, "note"),
        "series": story.inline("measured", target.key),
    }
    return [html.Div([html.Dt(story.say(key)), html.Dd(content)]) for key, content in shown.items()]


def _distance(story: TargetsStory, target: Target) -> Inline:
    """Return how far the latest figure is from the goal, or that it cannot be told."""
    rule = story.rules.get(target.key, {})
    if "distance" not in rule:
        return [story.say("no_distance")]
    said = story.said[rule["distance"]]
    unit = messages(story.language)[f"targets.in_{rule.get('distance_in', 'own')}"]
    return linked(pieces(unit, {"distance": said}, {}), story.address)


def _rule(story: TargetsStory, target: Target) -> Inline:
    """Return the rule that the verdict follows from, with the numbers that it compares."""
    rule = story.rules.get(target.key, {})
    if "later" not in rule:
        return [story.say("rule_none")]
    template = messages(story.language)[f"targets.rule_{rule.get('rule', 'at_least')}"]
    named = template.format(later=f"{{{rule['later']}}}", goal=f"{{{rule['goal']}}}")
    return linked(story.filled(named), story.address)
