#!/usr/bin/env python3
"""Reduces an OpenType font to the letters that the cockpit shows, as TrueType. Used by the build.

usage: subset_font.py INPUT.otf OUTPUT.ttf

Digits use their tabular forms, so that numbers do not move while they change. Dear ImGui does not support
OpenType features, so the choice is made here, in the character map. Outlines become quadratic curves.
"""
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

TEXT = (
    [c for c in range(0x20, 0x7F)] + [c for c in range(0xA0, 0x180)]  # Basic Latin, Latin-1, Latin Extended-A
    + [ord(c) for c in "\u2009\u202f\u2010\u2011\u2012\u2013\u2014‘’‚“”„‹›•…‰€″′"]
    + [ord(c) for c in "←→↑↓−±×÷≤≥≈≠∞√·°²³⁻₂ΦφσργωΣΔαβμλ▲▼◀▶●○✓×"]
)
QUADRATIC_ERROR = 0.5  # in font units, 2048 or more per em: far below a pixel


def tabular_forms(font):
    """Glyph -> tabular glyph, from the font's tnum feature."""
    forms = {}
    gsub = font["GSUB"].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in gsub.LookupList.Lookup[index].SubTable:
                subtable = getattr(subtable, "ExtSubTable", subtable)
                forms.update(getattr(subtable, "mapping", {}))
    return forms


def use_tabular_digits(font):
    forms = tabular_forms(font)
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for digit in "0123456789":
            glyph = table.cmap.get(ord(digit))
            if glyph in forms:
                table.cmap[ord(digit)] = forms[glyph]
    # Rounding in the font's production makes some weights differ by a unit or two; use one width for all.
    digits = [font.getBestCmap()[ord(d)] for d in "0123456789"]
    widths = [font["hmtx"][glyph][0] for glyph in digits]
    if max(widths) - min(widths) > 8:
        sys.exit(f"the font's digits do not share one width: {widths}")
    for glyph in digits:
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def subset(font):
    options = Options()
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "meta"]
    options.name_IDs = [0, 1, 2, 13, 14]  # keeps copyright, family, style, licence and its address
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=TEXT)
    subsetter.subset(font)


def to_truetype(font):
    order = font.getGlyphOrder()
    glyphs = {}
    outlines = font.getGlyphSet()
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, QUADRATIC_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0))
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def main():
    source, target = sys.argv[1:]
    font = TTFont(source, recalcTimestamp=False)
    use_tabular_digits(font)
    subset(font)
    to_truetype(font)
    font.save(target)


main()
