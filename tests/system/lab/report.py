"""The one table at the end."""


def table(verdicts):
    if not verdicts:
        return "no expectation was checked"
    wide = max(len(each.scenario) for each in verdicts)
    long = min(72, max(len(each.expectation) for each in verdicts))
    lines = [f"{'scenario':{wide}}  {'expectation':{long}}  result  detail"]
    for each in verdicts:
        lines.append(f"{each.scenario:{wide}}  {each.expectation:{long}}  {'ok' if each.holds else 'FAIL':6}  {each.detail}".rstrip())
    failed = sum(not each.holds for each in verdicts)
    lines.append(f"{len(verdicts)} expectations, {failed} failed" if failed else f"{len(verdicts)} expectations, all hold")
    return "\n".join(lines)
