"""Lemmas as edit scripts: cut n letters off the lower-cased word, append some others.

A script is written "n|letters"; "0|" leaves the word as it is. Case is put back afterwards: a
proper noun keeps the form's own letters as far as the script leaves them.
"""


def script(form, lemma):
    form, lemma = form.lower(), lemma.lower()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}|{lemma[same:]}"


def apply(rule, form, keep_case):
    """The lemma of `form`; the form itself where the script cuts more than there is."""
    cut, tail = rule.split("|", 1)
    cut = int(cut)
    base = form if keep_case else form.lower()
    if cut > len(base):
        return base
    return (base[: len(base) - cut] + tail) or base
