"""Whether probabilities mean what they say: a table of bins and the expected calibration error. Standard library only."""

EDGES = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001)


def report(answers, what, probability):
    """Prints, of (probability, right) pairs, a Markdown table and name=value pairs on the last line.

    what: how the answers are called; probability: how their probabilities are.
    """
    bins = [[0, 0, 0.0] for _ in EDGES]
    for p, right in answers:
        bin_ = bins[next(k for k, edge in enumerate(EDGES) if p < edge)]
        bin_[0] += 1
        bin_[1] += right
        bin_[2] += p
    print(f"| {probability} | {what} | mean {probability} | right |\n|---|---|---|---|")
    low = 0.0
    for edge, (n, hit, mass) in zip(EDGES, bins):
        if n:
            print(f"| {low:.2f} – {min(edge, 1):.2f} | {n} | {mass / n:.2f} | {hit / n:.2f} |")
        low = edge
    total = sum(b[0] for b in bins)
    error = sum(abs(hit - mass) for _, hit, mass in bins) / total if total else 0.0
    print(f"{what}={total} right={sum(b[1] for b in bins) / max(1, total):.4f} calibration_error={error:.4f}")
