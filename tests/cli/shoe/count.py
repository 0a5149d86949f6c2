"""How many shoes the template beside this file allows, counted without Atelier.

The lists are read from template.toml; every rule and every condition is written here a second time, by hand, as plain Python.
What hangs on one another is tried one by one, what doesn't is multiplied. A hidden option counts once, the name not at all.

    count.py [--without RULE]
"""

import itertools
import pathlib
import sys
import tomllib
from fractions import Fraction

TEMPLATE = tomllib.loads((pathlib.Path(__file__).parent / "template.toml").read_text(encoding="utf-8"))
OPTIONS = {option["id"]: option for option in TEMPLATE["option"]}
RULES = [rule["id"] for rule in TEMPLATE["rule"]]
WITHOUT = None
if sys.argv[1:]:
    if len(sys.argv) != 3 or sys.argv[1] != "--without" or sys.argv[2] not in RULES:
        sys.exit("usage: count.py [--without RULE], a rule of the template")
    WITHOUT = sys.argv[2]
NAPPED = {"suede", "nubuck"}
LACED = {"derby", "oxford", "sneaker"}


def values(option):
    return [value["id"] for value in OPTIONS[option]["values"]]


def sizes(option):
    first, last, step = (Fraction(OPTIONS[option][key]) for key in ("min", "max", "step"))
    return [first + n * step for n in range(int((last - first) / step) + 1)]


def keeps(rule, holds):
    return rule == WITHOUT or holds


def pairs_of_sizes():
    return sum(keeps("feet-are-alike", abs(l - r) <= 1) for l in sizes("left") for r in sizes("right"))


def coloured(model):
    """Colours of vamp and quarters, with the thread where it shows."""
    count = 0
    for vamp, quarter in itertools.product(values("vamp-colour"), values("quarter-colour")):
        if not keeps("boots-are-of-one-colour", model != "chelsea" or quarter == vamp):
            continue
        count += 1  # tone on tone
        count += sum(keeps("contrast-shows", thread not in (vamp, quarter)) for thread in values("thread"))
    return count * len(values("counter"))


def bundles():
    """Every set of extras."""
    extras = values("extras")
    return [set(some) for many in range(OPTIONS["extras"]["max"] + 1) for some in itertools.combinations(extras, many)]


def uppers():
    """Leathers and finish: how often no leather has a nap, and how often one has."""
    smooth = napped = 0
    for vamp, quarter, finish in itertools.product(values("vamp"), values("quarter"), values("finish")):
        leathers = {vamp, quarter}
        allowed = (
            keeps("nap-takes-no-wax", not leathers & NAPPED or finish in ("natural", "proofed"))
            and keeps("patent-stays-natural", "patent" not in leathers or finish == "natural")
            and keeps("patent-beside-smooth", quarter != "patent" or vamp in ("patent", "calf"))
            and keeps("cordovan-is-not-antiqued", vamp != "cordovan" or finish != "antiqued")
        )
        smooth += allowed and not leathers & NAPPED
        napped += allowed and bool(leathers & NAPPED)
    return smooth, napped


def bottoms(model):
    """By sole: constructions and edges."""
    count = dict.fromkeys(values("sole"), 0)
    for sole, welt, edge in itertools.product(values("sole"), values("welt"), values("edge")):
        count[sole] += (
            keeps("welt-needs-a-sole", welt != "goodyear" or sole in ("leather", "studded", "commando"))
            and keeps("cups-are-cemented", sole != "cup" or welt == "cemented")
            and keeps("sneakers-are-soft", model != "sneaker" or sole in ("crepe", "cup"))
            and keeps("crepe-is-left-as-it-is", sole != "crepe" or edge == "natural")
            and keeps("white-edge-on-cups", edge != "white" or sole == "cup")
        )
    return count


def models():
    smooth, napped = uppers()
    for model in values("model"):
        brogues = sum(
            keeps("no-holes-in-boots", model not in ("chelsea", "sneaker") or brogue == "none")
            and keeps("loafers-have-few", model != "loafer" or brogue in ("none", "quarter"))
            for brogue in values("brogue")
        )
        linings = sum(
            keeps("shearling-is-thick", lining != "shearling" or model in ("chelsea", "derby"))
            for lining in values("lining")
        )
        closings = len(values("laces")) * len(values("eyelets")) if model in LACED else 1
        elastics = len(values("elastic")) if model == "chelsea" else 1
        made = 0
        for extras in bundles():
            if not keeps("spares-for-laces", "spare-laces" not in extras or model in LACED):
                continue
            leathers = smooth + (napped if keeps("cream-for-smooth", "cream" not in extras) else 0)
            soles = bottoms(model).items()
            made += leathers * sum(
                many for sole, many in soles if keeps("taps-need-leather", "heel-tap" not in extras or sole == "leather")
            )
        yield brogues * linings * closings * elastics * made * coloured(model)


print(sum(models()) * pairs_of_sizes())
