from argparse import Namespace
from datetime import datetime

from samspel.config.checks import CHECKS
from samspel.config.checks.finding import Finding
from samspel.config.console import say


def doctor(_arguments: Namespace, *, at: datetime) -> int:
    """Check the installation. Out: exit status, 1 if anything has to be done."""
    findings: list[Finding] = []
    for check in CHECKS:
        found = [*check(at)]
        findings += found
        for finding in found:
            say_finding(finding)
        if any(finding.stops for finding in found):
            break
    faults = sum(not finding.good for finding in findings)
    say("Allt är i ordning." if not faults else f"Att åtgärda: {faults}.")
    return 1 if faults else 0


def say_finding(finding: Finding) -> None:
    say(f"{'✓' if finding.good else '✗'} {finding.what}")
    if finding.advice and not finding.good:
        say(f"  {finding.advice}")
