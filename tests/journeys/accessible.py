"""What a page must be for everybody: axe finds nothing, it has a language, one heading on top, and it fits a phone."""

import re
from functools import cache

from launcher.place import ROOT

AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# Preloading reads every style sheet and sound again, for one rule about sound that plays by itself: the portal has none.
RUN = """
async (tags) => {
  const options = {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false}
  const found = await axe.run(document, options)
  const words = (id, node) => `${id}: ${node.target} ${node.failureSummary} ${node.html}`
  return found.violations.flatMap(({id, nodes}) => nodes.map((node) => words(id, node)))
}
"""
TITLE = re.compile(r"^[0-9A-Z“][^|]* · Vitale Regio's$")
NARROWEST = 320  # WCAG 1.4.10: a page that is enlarged four times on a screen of 1280


@cache
def axe():
    """The script of axe; it comes with the packages the front-end is built from."""
    return AXE.read_text(encoding="utf-8")


def violations(page):
    """What axe finds on the page as it stands now; its script comes in past the content security policy."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe())
    return page.evaluate(RUN, TAGS)


def faults(page):
    """Everything that is wrong with the page as it stands now, in words."""
    found = violations(page)
    if page.locator("html").get_attribute("lang") != "nl":
        found.append("the language of the page is not Dutch")
    if (count := page.locator("h1").count()) != 1:
        found.append(f"{count} headings of the first level")
    if not TITLE.match(page.title()):
        found.append(f"title: {page.title()}")
    width, visible = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    if width > visible:
        found.append(f"{width - visible} pixels do not fit in {visible}")
    return found
