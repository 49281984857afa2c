package dev.parley.bench;

import java.util.Locale;

/** What can be predicted; the forms are those of the scorer. */
enum Task {
  /** {@code {id, words, space_after}} → {@code {id, upos, lemma, head, deprel}}. */
  WORDS,
  /** {@code {id, text}} → {@code {id, sentences: [[{start, end, upos, lemma, head, deprel}]]}}. */
  RAW,
  /** {@code {id, words}} → {@code {id, tags}}, BIO. */
  NAMES,
  /**
   * {@code {id, text}} → {@code {id, attributions: [{source, cue, content}]}}, lists of offsets.
   */
  ATTRIBUTION,
  /**
   * {@code {id, text}} → {@code {id, chains: [[[start, end], ...], ...]}}; its scorer is {@code
   * benchmarks/coreference.py}.
   */
  COREFERENCE,
  /**
   * {@code {id, published, text}} → {@code {id, timexes: [{start, end, type, value}]}}, as TIMEX3
   * types and values.
   */
  TIMEX,
  /**
   * {@code {doc, date, text, mentions: [{id, start, end}]}} of all documents → {@code {id,
   * cluster}} of all mentions.
   */
  EVENTS,
  /**
   * The same documents → {@code {a, b, traits: {name: value}}} of every two mentions that could
   * tell one event; {@code training/parley_train/likeness.py} learns from them.
   */
  TRAITS,
  /**
   * {@code {id, text}} → {@code {id, events: [{type, actors, recipients}]}}, most telling first.
   */
  PLOVER,
  /** The same for {@code {id, text, source, target}}: what holds between the two. */
  PLOVER_GIVEN,
  /**
   * {@code {id, published, outlet, text}} → {@code {id, group, origin}}; its scorer is {@code
   * benchmarks/copies.py}.
   */
  COPIES;

  /** As it is written on the command line: {@code plover-given}. */
  static Task named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
